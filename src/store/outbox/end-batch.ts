import type { Kysely } from 'kysely';
import type { BatchId, Lease } from '../../use-cases/ports.ts';
import type { Tables } from '../tables.ts';
import { holdLease } from './hold-lease.ts';

/**
 * Closes an open batch; false when it was closed before or the lease has passed. Its submissions stay in it until they
 * are settled or queued again. Call it inside a transaction.
 */
export async function endBatch(db: Kysely<Tables>, lease: Lease, batch: BatchId): Promise<boolean> {
  if (!(await holdLease(db, lease))) return false;
  const row = await db
    .updateTable('batches')
    .set({ open: 0 })
    .where('id', '=', batch)
    .where('repository', '=', lease.name)
    .where('open', '=', 1)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
