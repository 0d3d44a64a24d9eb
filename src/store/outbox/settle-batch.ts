import type { Kysely } from 'kysely';
import type { BatchId, Lease, Settlement } from '../../use-cases/ports.ts';
import type { Tables } from '../tables.ts';
import { takeTurns, turns } from '../take-turns.ts';
import { endBatch } from './end-batch.ts';
import { forgetSent } from './forget-sent.ts';
import { keepAsInRepository } from './keep-as-in-repository.ts';
import { moveToNextPath } from './move-to-next-path.ts';
import { readMembers } from './read-members.ts';
import { requeueRest } from './requeue-rest.ts';
import { writeStates } from './write-states.ts';

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
  if (!settlements.some(isCommitted)) await forgetSent(db, lease, batch);
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

function isCommitted({ state }: Settlement): boolean {
  if (state.type === 'landed') return state.landed.commit !== null;
  return state.type === 'proposed' && state.proposed.commit !== null;
}
