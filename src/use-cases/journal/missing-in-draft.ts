import type { BuildJournalSectionId } from '../../core/entry/build-journal-questions.ts';
import { parseBuildJournal } from '../../core/markdown/parse-build-journal.ts';
import type { JournalDraft, KnownEntries } from '../ports.ts';
import { missingSections } from './missing-sections.ts';

/**
 * The required sections of which a draft says nothing. An entry that never had one may be edited without it; one that
 * has it may not lose it.
 */
export async function missingInDraft(
  knownEntries: KnownEntries,
  { answers, editing }: JournalDraft,
): Promise<readonly BuildJournalSectionId[]> {
  const missing = missingSections(answers);
  const basis = editing === null || missing.length === 0 ? null : await knownEntries.text(editing.basis);
  const never = basis === null ? [] : missingSections(parseBuildJournal(basis).answers);
  return missing.filter((section) => !never.includes(section));
}
