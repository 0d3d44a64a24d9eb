import type { SecretFinding, SecretLevel } from './secret-finding.ts';

/** A finding before its line is counted. */
export type SecretSpan = Omit<SecretFinding, 'line'>;

/**
 * The spans in the order of the text, those that overlap as one: from the first character of any to the last of any,
 * because what a redaction leaves standing must not be the rest of a secret. The surest of them names it.
 */
export function joinSpans(spans: readonly SecretSpan[]): readonly SecretSpan[] {
  const joined: SecretSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || span.start >= last.end) joined.push(span);
    else joined[joined.length - 1] = both(last, span);
  }
  return joined;
}

function both(one: SecretSpan, other: SecretSpan): SecretSpan {
  const { rule, level } = rank[other.level] > rank[one.level] ? other : one;
  return { rule, level, start: one.start, end: Math.max(one.end, other.end) };
}

const rank: Readonly<Record<SecretLevel, number>> = { likely: 0, certain: 1 };
