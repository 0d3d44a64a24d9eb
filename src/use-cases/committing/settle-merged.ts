import type { BranchName, Lease, OutboxRow, PullRequestSeen, Settlement } from '../ports.ts';
import type { Committing } from './commit-surroundings.ts';

type Merged = Extract<PullRequestSeen, { type: 'merged' }>;

/**
 * Ends a rolling branch whose pull request was merged: what was in it has landed. What was not, because it came to the
 * branch later or made no commit there, is queued again and compared with the journal's own branch.
 */
export async function settleMerged(
  { outbox, repository: { name }, log }: Committing,
  lease: Lease,
  branch: BranchName,
  merged: Merged,
): Promise<void> {
  const rows = await outbox.proposedOn(name, branch);
  const settlements = rows.flatMap((row) => landedBy(merged, row) ?? []);
  await outbox.endRolling(lease, branch, settlements);
  log.info('a pull request is merged', {
    ...{ repository: name, branch, pullRequest: merged.pullRequest.number, landed: settlements.length },
    queuedAgain: rows.length - settlements.length,
  });
}

function landedBy(merged: Merged, { submission, state }: OutboxRow): Settlement | null {
  if (state.type !== 'proposed') return null;
  const { commit, file } = state.proposed;
  if (!merged.commits.some(({ oid }) => oid === commit?.oid)) return null;
  const onBase = file === null ? null : { ...file, url: merged.urlOf(submission.path) };
  return { id: submission.id, state: { type: 'landed', landed: { commit: merged.commit, file: onBase } } };
}
