import type { Kysely } from 'kysely';
import type { OutboxRow } from '../../use-cases/ports.ts';
import { entryColumns } from '../rows/entry-columns.ts';
import { fileOfState } from '../rows/file-of-state.ts';
import { stateColumns } from '../rows/state-columns.ts';
import type { Tables } from '../tables.ts';

/** Sends what waited on a rolling branch back to its old place in the queue. */
export async function requeueProposed(db: Kysely<Tables>, { submission }: OutboxRow): Promise<void> {
  await db
    .updateTable('submissions')
    .set({ batch_id: null, half: null, ...stateColumns({ type: 'queued', trouble: null }) })
    .where('id', '=', submission.id)
    .execute();
}

/** Where its file was looked at goes with the branch. Call it with its author's turn taken. */
export async function forgetUrl(db: Kysely<Tables>, { submission, state }: OutboxRow): Promise<void> {
  const url = fileOfState(state)?.url;
  if (url === undefined) return;
  await db
    .updateTable('entries')
    .set({ url: null })
    .where((eb) => eb.and({ ...entryColumns(submission.key), url }))
    .execute();
}
