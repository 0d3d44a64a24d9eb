import type { SecretFinding } from './secret-finding.ts';

/** What stands where a secret stood. */
export const REDACTED = '[REDACTED]';

/** The text with each of these findings, which are its own, blacked out. */
export function redactSecrets(text: string, findings: readonly SecretFinding[]): string {
  return findings
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + REDACTED + rest.slice(end), text);
}
