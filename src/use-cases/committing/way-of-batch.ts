import type { TeamSettings } from '../../core/team-settings/team-settings.ts';
import type { Batch, BranchName } from '../ports.ts';
import type { Committing } from './commit-surroundings.ts';
import { laterBranch, rollingBranchAt } from './rolling-branch-name.ts';

export type Way = {
  /** The rolling branch that a batch goes to; null: straight to the journal's own. */
  of(batch: Batch): Promise<BranchName | null>;
  /** GitHub took no straight commit: what follows goes to a rolling branch, until the next is begun. */
  refused(): Promise<void>;
};

/**
 * Chooses the way of each batch. One that was sent goes on where it was sent to. Else the team's settings decide, or a
 * rule of the branch, which is asked before the first commit of a process and of each day or week.
 */
export function createWay(around: Committing): Way {
  const { outbox, repository, teamSettings, clock } = around;
  const { name } = repository;
  let asked: { readonly first: BranchName; readonly wantsPullRequests: boolean } | null = null;

  async function ask(): Promise<{ readonly settings: TeamSettings; readonly wantsPullRequests: boolean }> {
    // Together, because somebody waits for their first receipt.
    const [settings, wanted] = await Promise.all([
      teamSettings.of(name),
      asked === null ? repository.wantsPullRequests() : asked.wantsPullRequests,
    ]);
    const first = rollingBranchAt(clock.now(), settings);
    if (asked === null) asked = { first, wantsPullRequests: wanted };
    if (asked.first !== first) asked = { first, wantsPullRequests: await repository.wantsPullRequests() };
    return { settings, wantsPullRequests: asked.wantsPullRequests };
  }

  /** The open one of this day or week, else one that was never used: a merged one is not written to again. */
  async function openOrNew(first: BranchName): Promise<BranchName> {
    const open = (await outbox.rollingBranches(name)).map(({ branch }) => branch);
    let branch = first;
    for (let number = 2; !open.includes(branch) && (await outbox.wasRolling(name, branch)); number += 1) {
      branch = laterBranch(first, number);
    }
    return branch;
  }

  return {
    async of(batch) {
      if (batch.branch !== null || batch.oldestHead !== null) return batch.branch;
      const { settings, wantsPullRequests } = await ask();
      if (settings.commits.way !== 'pull-request' && !wantsPullRequests) return null;
      return openOrNew(rollingBranchAt(clock.now(), settings));
    },
    async refused() {
      const first = rollingBranchAt(clock.now(), await teamSettings.of(name));
      asked = { first, wantsPullRequests: true };
    },
  };
}
