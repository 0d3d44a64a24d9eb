import type { Kysely } from 'kysely';
import { nextEntryPath } from '../../core/entry/entry-path.ts';
import type { BatchId, KnownEntry, Lease, Settlement, Submission } from '../../use-cases/ports.ts';
import { dropEntry } from '../drop-entry.ts';
import { keepBlobs } from '../keep-blobs.ts';
import { keepEntries } from '../keep-entries.ts';
import { entryColumns, entryKeyText } from '../rows/entry-columns.ts';
import { fileOfState } from '../rows/file-of-state.ts';
import { stateColumns } from '../rows/state-columns.ts';
import type { Tables } from '../tables.ts';
import { takeTurns, turns } from '../take-turns.ts';
import { endBatch } from './end-batch.ts';
import { findPending } from './find-pending.ts';
import { readMembers } from './read-members.ts';
import { requeueRest } from './requeue-rest.ts';

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
  if (!(await endBatch(db, lease, batch))) return;
  const submissions = await readMembers(db, batch);
  const settled = settlements.flatMap(({ id, state }) => {
    const submission = submissions.find((member) => member.id === id);
    return submission === undefined ? [] : [{ submission, state }];
  });
  const taken = settled.filter(({ state }) => state.type === 'conflict' && state.conflict.reason === 'taken');
  const ended = settled.filter((one) => !taken.includes(one));
  await writeStates(db, ended);
  await requeueRest(db, batch);

  // As late as may be: from here on what their authors submit waits.
  await takeTurns(
    db,
    settled.map(({ submission }) => turns.ofPerson(submission.key)),
  );
  for (const { submission } of taken) await moveToNextPath(db, submission);
  await keepAsInRepository(db, ended);
}

type Settled = { readonly submission: Submission; readonly state: Settlement['state'] };

async function writeStates(db: Kysely<Tables>, ended: readonly Settled[]): Promise<void> {
  await keepBlobs(
    db,
    ended.flatMap(({ state }) => fileOfState(state) ?? []),
  );
  for (const { submission, state } of ended) {
    await db.updateTable('submissions').set(stateColumns(state)).where('id', '=', submission.id).execute();
  }
}

/**
 * Somebody else's file lies there: the entry goes on, under the next name, in the next batch, with whatever else of it
 * waits for the path it had. Its assets are named after their content and stay where they are.
 */
async function moveToNextPath(db: Kysely<Tables>, { key, path }: Submission): Promise<void> {
  const next = { path: nextEntryPath(path) };
  await db
    .updateTable('submissions')
    .set(next)
    .where((eb) => eb.and({ ...entryColumns(key), path, state: 'queued' }))
    .execute();
  await db
    .updateTable('entries')
    .set(next)
    .where((eb) => eb.and({ ...entryColumns(key), path }))
    .execute();
}

/**
 * The known entry is what the repository holds, not what a submission that did not land tried to make of it; but what
 * the person submitted since is newer than either.
 */
async function keepAsInRepository(db: Kysely<Tables>, ended: readonly Settled[]): Promise<void> {
  const pending = await findPending(
    db,
    ended.map(({ submission }) => submission.key),
  );
  // The last of several changes of one entry counts.
  const last = new Map(ended.map((one) => [entryKeyText(entryColumns(one.submission.key)), one]));
  const known = [...last].flatMap(([key, one]) => (pending.has(key) ? [] : [one]));
  const entries: KnownEntry[] = [];
  for (const { submission, state } of known) {
    const file = fileOfState(state);
    if (file === null) await dropEntry(db, submission.key);
    else entries.push({ key: submission.key, path: submission.path, ...file });
  }
  await keepEntries(db, entries);
}
