import type { EntryKind } from './entry-kind.ts';
import { type FindSecrets, type LintedFile, readPage } from './read-page.ts';
import { journalRules, logRules } from './rules.ts';

/** What somebody would lose, where, and by which rule it was found. */
export type Finding = {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
};

/** All findings of one file, in the order of its lines. */
export async function lintEntry(
  kind: EntryKind,
  file: LintedFile,
  findSecrets: FindSecrets,
): Promise<readonly Finding[]> {
  const page = await readPage(file, findSecrets);
  const rules = kind === 'build-journal' ? journalRules : logRules;
  return rules
    .flatMap((rule) =>
      [...rule.find(page)].map(({ line, message }) => ({ path: file.path, line, rule: rule.name, message })),
    )
    .sort((a, b) => a.line - b.line);
}
