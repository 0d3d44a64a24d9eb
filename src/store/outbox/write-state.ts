import type { Kysely } from 'kysely';
import type { SubmissionId, SubmissionState } from '../../use-cases/ports.ts';
import { keepBlob } from '../keep-blob.ts';
import { fileOfState } from '../rows/file-of-state.ts';
import { stateColumns } from '../rows/state-columns.ts';
import type { Tables } from '../tables.ts';

/** Gives a submission its next state. Call it inside a transaction. */
export async function writeState(
  db: Kysely<Tables>,
  id: SubmissionId,
  state: SubmissionState,
): Promise<void> {
  const file = fileOfState(state);
  if (file !== null) await keepBlob(db, file);
  await db.updateTable('submissions').set(stateColumns(state)).where('id', '=', id).execute();
}
