import type { BranchName, CommitReport, Settlement } from '../ports.ts';
import type { Committing } from './commit-surroundings.ts';

/**
 * The report of a batch for a rolling branch, where what landed is proposed. It has landed where that branch was not begun
 * for it: the journal's own says it all already.
 */
export async function asProposed(
  { outbox, repository: { name } }: Committing,
  branch: BranchName,
  report: CommitReport,
): Promise<CommitReport> {
  if (report.type !== 'settled') return report;
  const rolling = (await outbox.rollingBranches(name)).find((one) => one.branch === branch);
  if (rolling === undefined) return report;
  const { pullRequest } = rolling;
  const settlements = report.settlements.map(({ id, state }): Settlement => {
    if (state.type !== 'landed') return { id, state };
    return { id, state: { type: 'proposed', proposed: { ...state.landed, branch, pullRequest } } };
  });
  return { ...report, settlements };
}
