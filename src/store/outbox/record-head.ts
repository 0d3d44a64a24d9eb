import type { Kysely } from 'kysely';
import type { BatchId, CommitOid, Lease } from '../../use-cases/ports.ts';
import type { Tables } from '../tables.ts';
import { holdLease } from './hold-lease.ts';

/**
 * Remembers the first head a commit of the batch is sent with, from which the repository is searched for it later.
 * False when the lease has passed. Call it inside a transaction.
 */
export async function recordHead(
  db: Kysely<Tables>,
  lease: Lease,
  batch: BatchId,
  head: CommitOid,
): Promise<boolean> {
  if (!(await holdLease(db, lease))) return false;
  const row = await db
    .updateTable('batches')
    .set((eb) => ({ oldest_head: eb.fn.coalesce('oldest_head', eb.val(head)) }))
    .where('id', '=', batch)
    .where('repository', '=', lease.name)
    .where('open', '=', 1)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
