import { blankJournalAnswers } from '../../core/entry/blank-journal-answers.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Instant } from '../../core/time/instant.ts';
import { localDateAt } from '../../core/time/local-date.ts';
import type { JournalDraft, JournalDrafts, JournalId, Person } from '../ports.ts';

/** Begins a journal of its author's day; its draft is durable when this resolves. */
export function startJournal(
  around: { readonly journalDrafts: JournalDrafts; readonly newJournalId: () => JournalId },
  person: Person,
  { title, repository }: { readonly title: string; readonly repository: RepositoryName },
  now: Instant,
): Promise<JournalDraft> {
  const date = localDateAt(now, person.zone);
  return around.journalDrafts.start({
    key: { ...person.key, repository, date, journal: around.newJournalId() },
    answers: { ...blankJournalAnswers, title },
    uploads: [],
    editing: null,
    allowed: [],
    revision: 1,
    savedAt: now,
  });
}
