import type { Kysely } from 'kysely';
import type { Settlement, Submission } from '../../use-cases/ports.ts';
import { keepBlobs } from '../keep-blobs.ts';
import { fileOfState } from '../rows/file-of-state.ts';
import { stateColumns } from '../rows/state-columns.ts';
import type { Tables } from '../tables.ts';

export type Settled = { readonly submission: Submission; readonly state: Settlement['state'] };

/** Writes what became of submissions, with the files that their states speak of. Call it inside a transaction. */
export async function writeStates(db: Kysely<Tables>, ended: readonly Settled[]): Promise<void> {
  await keepBlobs(
    db,
    ended.flatMap(({ state }) => fileOfState(state) ?? []),
  );
  for (const { submission, state } of ended) {
    await db.updateTable('submissions').set(stateColumns(state)).where('id', '=', submission.id).execute();
  }
}
