import type { BranchName, PullRequestSeen, Trouble } from '../ports.ts';
import { asProposed } from './as-proposed.ts';
import type { Committing } from './commit-surroundings.ts';
import type { Turn } from './follow-rolling-branches.ts';
import { recordReport } from './record-report.ts';
import { requestOf } from './request-of.ts';

/**
 * Settles a batch whose outcome was open when the pull request was merged, where it was in it: it is proposed then, like
 * all that the merge brings home. `nothing` where there is none; what was not in it is sent again elsewhere.
 */
export async function recoverMerged(
  around: Committing,
  { lease, batch }: Turn,
  branch: BranchName,
  { commits }: Extract<PullRequestSeen, { type: 'merged' }>,
): Promise<'nothing' | 'ended' | Trouble> {
  if (batch === null || batch.branch !== branch || batch.oldestHead === null) return 'nothing';
  const commit = commits.find((one) => one.batch === batch.id);
  if (commit === undefined) return 'nothing';
  const request = await requestOf(around, lease, batch, branch);
  const report = await asProposed(around, branch, await around.repository.reportOf(request, commit.oid));
  if (report.type === 'trouble') return report.trouble;
  await recordReport(around, lease, batch, report);
  return 'ended';
}
