import type { Kysely } from 'kysely';
import type { BatchId } from '../../use-cases/ports.ts';
import { stateColumns } from '../rows/state-columns.ts';
import type { Tables } from '../tables.ts';

/** Sends what a closed batch still holds back to the queue. */
export async function requeueRest(db: Kysely<Tables>, batch: BatchId): Promise<void> {
  await db
    .updateTable('submissions')
    .set({ batch_id: null, ...stateColumns({ type: 'queued', trouble: null }) })
    .where('batch_id', '=', batch)
    .where('state', '=', 'queued')
    .execute();
}
