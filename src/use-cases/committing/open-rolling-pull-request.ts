import type { RollingBranch, Trouble } from '../ports.ts';
import type { Committing } from './commit-surroundings.ts';
import type { Turn } from './follow-rolling-branches.ts';
import { pullRequestWords } from './pull-request-words.ts';

/**
 * Opens the pull request of a rolling branch that has none, once something waits on it. `ended` where the branch is of
 * no use: it was deleted or merged without one, so that what waited on it is queued again, or nothing ever came to it.
 */
export async function openRollingPullRequest(
  around: Committing,
  { lease, batch, branch: isNext }: Turn,
  { branch }: RollingBranch,
  isThere: boolean,
): Promise<'ended' | 'open' | Trouble> {
  const { outbox, repository, teamSettings, clock, log } = around;
  const { name } = repository;
  const entries = (await outbox.proposedOn(name, branch)).length;
  const isOnItsWay = batch?.branch === branch || isNext === branch;
  if (!isThere || (entries === 0 && !isOnItsWay)) {
    await outbox.endRolling(lease, branch, []);
    if (entries > 0) {
      log.warn('a rolling branch is gone, its entries are queued again', {
        repository: name,
        branch,
        entries,
      });
    }
    return 'ended';
  }
  if (entries === 0) return 'open';
  const opened = await repository.openPullRequest(pullRequestWords(branch, await teamSettings.of(name)));
  if (opened === null) {
    await outbox.endRolling(lease, branch, []);
    log.info('somebody has merged a rolling branch, its entries are looked for', {
      ...{ repository: name, branch, entries },
    });
    return 'ended';
  }
  if ('kind' in opened) return opened;
  await outbox.pullRequestSeen(lease, branch, opened, clock.now());
  around.onProgress();
  log.info('a pull request is open', { repository: name, branch, pullRequest: opened.number, entries });
  return 'open';
}
