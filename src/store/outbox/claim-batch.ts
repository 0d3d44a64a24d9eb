import type { Kysely } from 'kysely';
import type { Batch, BatchId, Lease } from '../../use-cases/ports.ts';
import { batchRow } from '../rows/batch-row.ts';
import type { Tables } from '../tables.ts';
import { branchesOf } from './branches-of.ts';
import { holdLease } from './hold-lease.ts';
import { joining } from './joining.ts';
import { readMembers } from './read-members.ts';

/**
 * The open batch of the lease's repository, else a new one. A batch that was sent once never changes: its commit may
 * have landed. Null when nothing waits or the lease has passed. Call it inside a transaction.
 */
export async function claimBatch(
  db: Kysely<Tables>,
  lease: Lease,
  limit: number,
  newId: BatchId,
): Promise<Batch | null> {
  if (!(await holdLease(db, lease))) return null;
  const open = await openBatch(db, lease);
  if (open !== null && open.oldestHead !== null)
    return { ...open, submissions: await readMembers(db, open.id) };

  const held = open === null ? [] : await loadsOf(db, lease).where('batch_id', '=', open.id).execute();
  const free = await loadsOf(db, lease).where('batch_id', 'is', null).limit(limit).execute();
  const branches = await branchesOf(db, lease, [...held, ...free]);
  const [first] = [...held, ...free];
  if (first === undefined) return null;
  const branch = branches.get(first.path) ?? null;
  // Two changes of one path have one branch, so they stay in order.
  const alike = free.filter(({ path }) => (branches.get(path) ?? null) === branch);
  const ids = joining(held, alike, limit);
  const id = open?.id ?? (await startBatch(db, lease, newId));
  if (ids.length > 0) {
    await db.updateTable('submissions').set({ batch_id: id }).where('id', 'in', ids).execute();
  }
  return { id, oldestHead: null, branch, submissions: await readMembers(db, id) };
}

async function openBatch(db: Kysely<Tables>, lease: Lease) {
  const row = await db
    .selectFrom('batches')
    .selectAll()
    .where('repository', '=', lease.name)
    .where('open', '=', 1)
    .executeTakeFirst();
  return row === undefined ? null : batchRow.parse(row);
}

async function startBatch(db: Kysely<Tables>, lease: Lease, id: BatchId): Promise<BatchId> {
  await db
    .insertInto('batches')
    .values({ id, repository: lease.name, oldest_head: null, branch: null, open: 1 })
    .execute();
  return id;
}

/** What is queued for this repository, oldest first. */
function loadsOf(db: Kysely<Tables>, lease: Lease) {
  return db
    .selectFrom('submissions')
    .select(['id', 'half', 'bytes', 'path'])
    .where('state', '=', 'queued')
    .where('repository', '=', lease.name)
    .orderBy('seq');
}
