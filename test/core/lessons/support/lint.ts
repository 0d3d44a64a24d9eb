import type { EntryKind } from '../../../../src/core/lessons/lint/entry-kind.ts';
import { lintEntry } from '../../../../src/core/lessons/lint/lint-entry.ts';

type Options = { path?: string; kind?: EntryKind; brokenLine?: number };

/** What lint says of a text that holds no secret, as `line rule: message`. */
export async function lint(
  text: string,
  { path = 'buildlog/2026-01-01-user-auth-api.md', kind = 'build-journal', brokenLine }: Options = {},
): Promise<readonly string[]> {
  const findings = await lintEntry(kind, { path, text, brokenLine: brokenLine ?? null }, async () => []);
  return findings.map(({ line, rule, message }) => `${line} ${rule}: ${message}`);
}
