import type { Clock, JournalId } from '../ports.ts';
import { changeJournal } from './change-journal.ts';
import { type FetchSurroundings, fetchUploads } from './fetch-uploads.ts';
import type { JournalUseCases } from './journal-use-cases.ts';
import { previewJournal } from './preview-journal.ts';
import { startJournal } from './start-journal.ts';
import { type SubmitJournalSurroundings, submitJournal } from './submit-journal.ts';

export type JournalSurroundings = SubmitJournalSurroundings &
  FetchSurroundings & { readonly clock: Clock; readonly newJournalId: () => JournalId };

/** Ties the journal's use cases to what they stand on. */
export function bindJournalUseCases(around: JournalSurroundings): JournalUseCases {
  const { journalDrafts } = around;
  const now = () => around.clock.now();
  return {
    startJournal: (person, start) => startJournal(around, person, start, now()),
    findJournal: (person, journal) => journalDrafts.find(person.key, journal),
    journalDrafts: (person) => journalDrafts.list(person.key),
    changeJournal: (person, journal, patch) =>
      changeJournal(journalDrafts, person.key, journal, patch, now()),
    discardJournal: (person, journal) => journalDrafts.discard(person.key, journal),
    previewJournal: (person, journal) => previewJournal(around, person, journal),
    fetchUploads: (person, journal, download) => fetchUploads(around, person.key, journal, download),
    submitJournal: (input) => submitJournal(around, input, now()),
  };
}
