import { lessonsFound } from '../../core/lessons/lessons-found.ts';
import { parseBuildJournal } from '../../core/markdown/parse-build-journal.ts';
import type { JournalDrafts, JournalId, Person } from '../ports.ts';
import type { JournalPreview } from './journal-use-cases.ts';
import { missingInDraft } from './missing-in-draft.ts';
import { type PrepareSurroundings, prepareJournal } from './prepare-journal.ts';

/** The entry as it will read and what it will teach; null when the draft is gone, or its entry cannot be edited. */
export async function previewJournal(
  around: PrepareSurroundings & { readonly journalDrafts: JournalDrafts },
  person: Person,
  journal: JournalId,
): Promise<JournalPreview | null> {
  const draft = await around.journalDrafts.find(person.key, journal);
  if (draft === null) return null;
  const prepared = await prepareJournal(around, draft, person);
  // What cannot be put into its file can still be read.
  const shown =
    prepared.type === 'ready' || prepared.type === 'unchanged'
      ? prepared
      : await prepareJournal(around, { ...draft, editing: null }, person);
  if (shown.type !== 'ready' && shown.type !== 'unchanged') return null;
  return {
    markdown: shown.text,
    found: lessonsFound(parseBuildJournal(shown.text).answers.lessons),
    missing: await missingInDraft(around.knownEntries, draft),
  };
}
