import type { Kysely } from 'kysely';
import type { BatchId, Lease, Sending } from '../../use-cases/ports.ts';
import { sentCommits, withSent } from '../rows/sent-commits.ts';
import type { Tables } from '../tables.ts';
import { holdLease } from './hold-lease.ts';

/**
 * Remembers the first head a commit of the batch is sent with, from which its branch is searched for it later, and that
 * one is sent now. False when the lease has passed. Call it inside a transaction.
 */
export async function recordHead(
  db: Kysely<Tables>,
  lease: Lease,
  batch: BatchId,
  { head, branch, at }: Sending,
): Promise<boolean> {
  if (!(await holdLease(db, lease))) return false;
  const row = await db
    .updateTable('batches')
    .set((eb) => ({ oldest_head: eb.fn.coalesce('oldest_head', eb.val(head)), branch }))
    .where('id', '=', batch)
    .where('repository', '=', lease.name)
    .where('open', '=', 1)
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return false;
  await countSent(db, lease, { batch, at });
  if (branch !== null) await openRolling(db, lease, { branch, at });
  return true;
}

async function countSent(
  db: Kysely<Tables>,
  { name }: Lease,
  latest: { readonly batch: BatchId; readonly at: Sending['at'] },
): Promise<void> {
  const { sent } = await db
    .selectFrom('leases')
    .select('sent')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('leases')
    .set({ sent: withSent(sentCommits.parse(sent), latest) })
    .where('name', '=', name)
    .execute();
}

async function openRolling(
  db: Kysely<Tables>,
  { name: repository }: Lease,
  { branch, at }: { readonly branch: string; readonly at: Sending['at'] },
): Promise<void> {
  const now = { sent_at: at, open: 1 };
  await db
    .insertInto('rolling_branches')
    .values({ repository, branch, pull_request: null, pull_request_url: null, looked_at: null, ...now })
    .onConflict((conflict) => conflict.columns(['repository', 'branch']).doUpdateSet(now))
    .execute();
}
