import type { Kysely } from 'kysely';
import { nextEntryPath } from '../../core/entry/entry-path.ts';
import type { BatchId, Lease, Settlement, Submission } from '../../use-cases/ports.ts';
import { dropEntry } from '../drop-entry.ts';
import { keepEntry } from '../keep-entry.ts';
import { stateColumns } from '../rows/state-columns.ts';
import type { Tables } from '../tables.ts';
import { holdLease } from './hold-lease.ts';
import { isPending } from './is-pending.ts';
import { readMembers } from './read-members.ts';
import { writeState } from './write-state.ts';

/**
 * Ends the batch. Does nothing when the lease has passed: whoever has it finds the batch open and its commit, if there
 * is one, in the repository. Call it inside a transaction.
 */
export async function settleBatch(
  db: Kysely<Tables>,
  lease: Lease,
  batch: BatchId,
  settlements: readonly Settlement[],
): Promise<void> {
  if (!(await holdLease(db, lease)) || !(await endBatch(db, lease, batch))) return;
  const submissions = await readMembers(db, batch);
  const settled = settlements.flatMap(({ id, state }) => {
    const submission = submissions.find((member) => member.id === id);
    return submission === undefined ? [] : [{ submission, state }];
  });

  const taken = settled.filter(({ state }) => state.type === 'conflict' && state.conflict.reason === 'taken');
  const ended = settled.filter((one) => !taken.includes(one));
  for (const { submission, state } of ended) await writeState(db, submission.id, state);
  for (const { submission } of taken) await moveToNextPath(db, submission);
  await requeueRest(db, batch);
  for (const { submission, state } of ended) {
    // What the person submitted since is newer than what the repository holds.
    if (!(await isPending(db, submission.key))) await keepAsInRepository(db, submission, state);
  }
}

/** Somebody else's file lies there: the entry goes on, under the next name, in the next batch. */
async function moveToNextPath(db: Kysely<Tables>, { id, key, path }: Submission): Promise<void> {
  const next = nextEntryPath(path);
  await db.updateTable('submissions').set({ path: next }).where('id', '=', id).execute();
  await db
    .updateTable('entries')
    .set({ path: next })
    .where('team', '=', key.team)
    .where('user_id', '=', key.user)
    .where('date', '=', key.date)
    .where('path', '=', path)
    .execute();
}

/** The entry of that day is what the repository holds, not what a submission in conflict tried to make of it. */
async function keepAsInRepository(
  db: Kysely<Tables>,
  { key, path }: Submission,
  state: Settlement['state'],
): Promise<void> {
  const file = state.type === 'landed' ? state.landed.file : state.conflict.theirs;
  await (file === null ? dropEntry(db, key) : keepEntry(db, { key, path, ...file }));
}

async function endBatch(db: Kysely<Tables>, lease: Lease, batch: BatchId): Promise<boolean> {
  const row = await db
    .updateTable('batches')
    .set({ open: 0 })
    .where('id', '=', batch)
    .where('lease_name', '=', lease.name)
    .where('open', '=', 1)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

async function requeueRest(db: Kysely<Tables>, batch: BatchId): Promise<void> {
  await db
    .updateTable('submissions')
    .set({ batch_id: null, ...stateColumns({ type: 'queued', trouble: null }) })
    .where('batch_id', '=', batch)
    .where('state', '=', 'queued')
    .execute();
}
