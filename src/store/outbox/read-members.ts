import type { Kysely } from 'kysely';
import type { BatchId, Submission } from '../../use-cases/ports.ts';
import { submissionRow } from '../rows/submission-row.ts';
import type { Tables } from '../tables.ts';
import { selectOutboxRows } from './select-outbox-rows.ts';

/** The submissions of an open batch, in the order they came. */
export async function readMembers(db: Kysely<Tables>, batch: BatchId): Promise<readonly Submission[]> {
  const rows = await selectOutboxRows(db)
    .where('batch_id', '=', batch)
    .where('state', '=', 'queued')
    .execute();
  return rows.map((row) => submissionRow.parse(row));
}
