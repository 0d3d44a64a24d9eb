import type { TypedSecret } from '../../../use-cases/find-typed-secrets.ts';

/** What stands beside a field that holds these secrets: one sentence that says what, and where, and never which. */
export function secretSentence(secrets: readonly TypedSecret[]): string {
  const [first, ...others] = secrets;
  if (first === undefined) return '';
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const looks = first.finding.level === 'certain' ? 'Looks like' : 'May hold';
  return `${looks} ${first.finding.rule}${placeOf(first)}${more}.`;
}

/** ` in line 3`; nothing where there is one line. */
export function placeOf({ typed, finding }: TypedSecret): string {
  const line = typed.line + finding.line - 1;
  return line === 1 && !typed.text.trimEnd().includes('\n') ? '' : ` in line ${line}`;
}
