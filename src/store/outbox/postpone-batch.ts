import type { Kysely } from 'kysely';
import type { BatchId, Lease, Trouble } from '../../use-cases/ports.ts';
import { stateColumns } from '../rows/state-columns.ts';
import type { Tables } from '../tables.ts';
import { holdLease } from './hold-lease.ts';

/** Writes why the batch has not landed yet on its submissions. Does nothing when the lease has passed. */
export async function postponeBatch(
  db: Kysely<Tables>,
  lease: Lease,
  batch: BatchId,
  trouble: Trouble,
): Promise<void> {
  if (!(await holdLease(db, lease))) return;
  await db
    .updateTable('submissions')
    .set(stateColumns({ type: 'queued', trouble }))
    .where('batch_id', '=', batch)
    .where('state', '=', 'queued')
    .execute();
}
