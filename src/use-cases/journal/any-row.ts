import { type BuildJournalQuestion, journalRowQuestions } from '../../core/entry/build-journal-questions.ts';
import type { RowId } from '../../core/entry/row-id.ts';

/** A row of any of a journal's lists: its id, and a value for each of its fields. */
export type AnyRow = { readonly id: RowId; readonly [field: string]: unknown };

/** The questions whose answer is a list of rows. */
export type ListQuestion = Extract<BuildJournalQuestion, { kind: 'rows' | 'screenshots' }>;

/** The fields of a list's rows; the first tells one row from another. */
export function fieldsOf(question: ListQuestion): readonly string[] {
  return question.kind === 'screenshots'
    ? ['picture', 'caption']
    : journalRowQuestions[question.rows].map(({ id }) => id);
}
