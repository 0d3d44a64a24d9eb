import type { Kysely } from 'kysely';
import type { BranchName, Lease, Settlement } from '../../use-cases/ports.ts';
import { parseOutboxRow } from '../rows/parse-outbox-row.ts';
import { storedValues } from '../rows/stored-values.ts';
import type { Tables } from '../tables.ts';
import { takeTurns, turns } from '../take-turns.ts';
import { holdLease } from './hold-lease.ts';
import { keepAsInRepository } from './keep-as-in-repository.ts';
import { forgetUrl, requeueProposed } from './requeue-proposed.ts';
import { requeueRest } from './requeue-rest.ts';
import { selectProposed } from './select-proposed.ts';
import { writeStates } from './write-states.ts';

/**
 * Ends a rolling branch once: what waits on it is settled so, the rest is queued again. Does nothing when the lease has
 * passed. Call it inside a transaction.
 */
export async function endRolling(
  db: Kysely<Tables>,
  lease: Lease,
  branch: BranchName,
  settlements: readonly Settlement[],
): Promise<void> {
  if (!(await holdLease(db, lease))) return;
  if (!(await close(db, lease, branch))) return;
  await undoOpenBatch(db, lease, branch);
  const rows = (await selectProposed(db, lease.name, branch).execute()).map(parseOutboxRow);
  const states = new Map(settlements.map(({ id, state }) => [id, state]));
  const settled = rows.flatMap(({ submission }) => {
    const state = states.get(submission.id);
    return state === undefined ? [] : [{ submission, state }];
  });
  const unsettled = rows.filter(({ submission }) => !states.has(submission.id));
  await writeStates(db, settled);
  for (const row of unsettled) await requeueProposed(db, row);

  // As late as may be: from here on what their authors submit waits.
  await takeTurns(
    db,
    rows.map(({ submission }) => turns.ofPerson(submission.key)),
  );
  for (const row of unsettled) await forgetUrl(db, row);
  await keepAsInRepository(db, settled);
}

async function close(db: Kysely<Tables>, lease: Lease, branch: BranchName): Promise<boolean> {
  const row = await db
    .updateTable('rolling_branches')
    .set({ open: 0 })
    .where('repository', '=', lease.name)
    .where('branch', '=', branch)
    .where('open', '=', 1)
    .returning('branch')
    .executeTakeFirst();
  return row !== undefined;
}

/** Also one that was never sent: what comes back may have to go before it. */
async function undoOpenBatch(db: Kysely<Tables>, lease: Lease, branch: BranchName): Promise<void> {
  const batch = await db
    .updateTable('batches')
    .set({ open: 0 })
    .where('repository', '=', lease.name)
    .where((eb) => eb.or([eb('branch', '=', branch), eb('oldest_head', 'is', null)]))
    .where('open', '=', 1)
    .returning('id')
    .executeTakeFirst();
  if (batch !== undefined) await requeueRest(db, storedValues.batchId.parse(batch.id));
}
