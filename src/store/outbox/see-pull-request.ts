import type { Kysely } from 'kysely';
import type { Instant } from '../../core/time/instant.ts';
import type { BranchName, Lease, PullRequest } from '../../use-cases/ports.ts';
import { parseOutboxRow } from '../rows/parse-outbox-row.ts';
import { stateColumns } from '../rows/state-columns.ts';
import type { Tables } from '../tables.ts';
import { holdLease } from './hold-lease.ts';
import { selectProposed } from './select-proposed.ts';

/**
 * Keeps that the pull request was looked at, and which it is, with the branch and with what waits on it. Does nothing
 * when the lease has passed. Call it inside a transaction.
 */
export async function seePullRequest(
  db: Kysely<Tables>,
  lease: Lease,
  branch: BranchName,
  pullRequest: PullRequest | null,
  at: Instant,
): Promise<void> {
  if (!(await holdLease(db, lease))) return;
  await db
    .updateTable('rolling_branches')
    .set({
      looked_at: at,
      pull_request: pullRequest?.number ?? null,
      pull_request_url: pullRequest?.url ?? null,
    })
    .where('repository', '=', lease.name)
    .where('branch', '=', branch)
    .execute();
  if (pullRequest === null) return;
  const rows = await selectProposed(db, lease.name, branch)
    .where((eb) =>
      eb.or([eb('receipt_due', 'is', null), eb('receipt_due', '<>', `proposed:${pullRequest.number}`)]),
    )
    .execute();
  for (const { submission, state } of rows.map(parseOutboxRow)) {
    if (state.type !== 'proposed') continue;
    const now = { type: 'proposed', proposed: { ...state.proposed, pullRequest } } as const;
    await db.updateTable('submissions').set(stateColumns(now)).where('id', '=', submission.id).execute();
  }
}
