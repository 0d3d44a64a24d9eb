import { blankJournalAnswers } from '../../core/entry/blank-journal-answers.ts';
import type { JournalDraft } from '../ports.ts';
import { marksOf } from './journal-marks.ts';

/** Whether nothing is written in a new journal yet: its form was opened, and no more. */
export function isBlankJournal({ answers, uploads, editing }: JournalDraft): boolean {
  // Marks of blank values are empty, whatever kind they are of.
  const written = Object.values(marksOf({ ...blankJournalAnswers, ...answers }));
  return editing === null && uploads.length === 0 && written.every((mark) => mark === '');
}
