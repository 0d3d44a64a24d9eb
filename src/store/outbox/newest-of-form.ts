import type { Kysely } from 'kysely';
import type { Submission } from '../../use-cases/ports.ts';
import { submissionRow } from '../rows/submission-row.ts';
import type { Tables } from '../tables.ts';
import { selectOutboxRows } from './select-outbox-rows.ts';

/** The last that was submitted from this form; null when nothing was. */
export async function newestOfForm(db: Kysely<Tables>, form: string): Promise<Submission | null> {
  const row = await selectOutboxRows(db)
    .where('form', '=', form)
    .clearOrderBy()
    .orderBy('submissions.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : submissionRow.parse(row);
}
