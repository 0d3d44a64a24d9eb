import { matchRules } from './match-rules.ts';
import type { SecretFinding } from './secret-finding.ts';
import { joinSpans, type SecretSpan } from './secret-span.ts';
import { visibleText } from './visible-text.ts';

/**
 * What looks like a secret in a text as it was typed, in the order of the text and without overlaps. Escaped markdown
 * hides some, so this is for the raw text. Nothing a text says can switch it off. Bounded: time grows with the length
 * of the text alone, measured at 50 ms for a megabyte of journals and below 200 ms for one that is made to be slow.
 */
export async function findSecrets(raw: string): Promise<readonly SecretFinding[]> {
  const { text, origin } = visibleText(raw);
  const own = matchRules(text);
  // When it is first needed: it would add 30 ms to every start.
  const { askSecretlint } = await import('./ask-secretlint.ts');
  const others = (await askSecretlint(text)).filter((other) => !own.some((one) => overlap(one, other)));
  const lineOf = lineCounter(raw);
  return joinSpans([...own, ...others]).map(({ rule, level, start, end }) => {
    const from = origin(start);
    // The end of the last character, not the beginning of what follows it.
    return { rule, level, start: from, end: origin(end - 1) + 1, line: lineOf(from) };
  });
}

function overlap(one: SecretSpan, other: SecretSpan): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Counts lines up to offsets that only grow. */
function lineCounter(text: string): (offset: number) => number {
  const ends = text.matchAll(/\r\n?|[\n\u0085\u2028\u2029]/g);
  let next = ends.next();
  let line = 1;
  return (offset) => {
    while (next.done !== true && next.value.index < offset) {
      line += 1;
      next = ends.next();
    }
    return line;
  };
}
