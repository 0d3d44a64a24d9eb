import type { Kysely } from 'kysely';
import type { Submission, SubmissionId } from '../../use-cases/ports.ts';
import { stateColumns } from '../rows/state-columns.ts';
import type { Tables } from '../tables.ts';
import { takeTurns, turns } from '../take-turns.ts';
import { isKnown, queueSubmission } from './queue-submission.ts';

/** Ends a conflict and queues what goes on instead. False when it was ended before. Call it inside a transaction. */
export async function resolveConflict(
  db: Kysely<Tables>,
  id: SubmissionId,
  instead: Submission | null,
): Promise<boolean> {
  if (instead !== null) await takeTurns(db, [turns.ofPerson(instead.key)]);
  const ended = await db
    .updateTable('submissions')
    .set(stateColumns({ type: 'closed' }))
    .where('id', '=', id)
    .where('state', '=', 'conflict')
    .returning('id')
    .executeTakeFirst();
  if (ended === undefined) return false;
  if (instead !== null && !(await isKnown(db, instead))) await queueSubmission(db, instead);
  return true;
}
