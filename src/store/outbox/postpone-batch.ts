import type { Kysely } from 'kysely';
import type { BatchId, Lease, Trouble } from '../../use-cases/ports.ts';
import { stateColumns } from '../rows/state-columns.ts';
import type { Tables } from '../tables.ts';
import { holdLease } from './hold-lease.ts';

/** Writes why the batch has not landed yet on its submissions, and for whoever takes the lease next. Does nothing when the lease has passed. */
export async function postponeBatch(
  db: Kysely<Tables>,
  lease: Lease,
  batch: BatchId,
  trouble: Trouble,
): Promise<void> {
  if (!(await holdLease(db, lease))) return;
  await db
    .updateTable('leases')
    .set({ trouble: JSON.stringify(trouble) })
    .where('name', '=', lease.name)
    .execute();
  await db
    .updateTable('submissions')
    .set(stateColumns({ type: 'queued', trouble }))
    .where('batch_id', '=', batch)
    .where('state', '=', 'queued')
    .execute();
}
