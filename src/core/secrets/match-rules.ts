import { isPlaceholder } from './is-placeholder.ts';
import type { SecretRule } from './secret-rule.ts';
import { secretRules } from './secret-rules.ts';
import type { SecretSpan } from './secret-span.ts';

/** What our own tables find in a text. Spans may overlap. */
export function matchRules(text: string): readonly SecretSpan[] {
  const lower = text.toLowerCase();
  return secretRules
    .filter(({ hints }) => hints.some((hint) => lower.includes(hint)))
    .flatMap((rule) => matchesOf(rule, text));
}

function matchesOf(rule: SecretRule, text: string): readonly SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const match of text.matchAll(rule.pattern)) {
    const secret = match.groups?.secret ?? match[0];
    const [start, end] = match.indices?.groups?.secret ?? match.indices?.[0] ?? [0, 0];
    if (isPlaceholder(secret) || rule.looksReal?.(secret, match) === false) continue;
    spans.push({ rule: rule.name, level: rule.level, start, end });
  }
  return spans;
}
