import { isBranchName } from './git/bare-repository.ts';
import type { PlayedPullRequest } from './played-pull-request.ts';
import type { Scene } from './scene.ts';

/** Takes a branch away; a pull request that is open from it is closed by that. Call it in turn. */
export async function deleteBranch(scene: Scene, branch: string): Promise<void> {
  if ((await scene.repository.head(branch)) === null) throw new Error(`There is no branch ${branch}.`);
  const settle = await watchBranches(scene);
  await scene.repository.git.run(['update-ref', '-d', `refs/heads/${branch}`]);
  await settle();
}

/** A forced push: the branch is at this commit now, whatever it held. Call it in turn. */
export async function moveBranch(scene: Scene, branch: string, oid: string): Promise<void> {
  if (!isBranchName(branch)) throw new Error(`Not the name of a branch: ${branch}`);
  const settle = await watchBranches(scene);
  await scene.repository.git.run(['update-ref', `refs/heads/${branch}`, oid]);
  await settle();
}

/**
 * Notes where the branches of pull requests are; what it returns, called after they may have moved, ends those whose
 * branch is gone or has nothing to pull any more: GitHub closes them (changesets/action#645).
 */
export async function watchBranches(scene: Scene): Promise<() => Promise<void>> {
  const { repository, pullRequests } = scene;
  const watched: { readonly asked: PlayedPullRequest; readonly base: string; readonly head: string }[] = [];
  for (const asked of pullRequests.all()) {
    const [base, head] = await Promise.all([repository.head(asked.base), repository.head(asked.head)]);
    if (asked.ended === null && base !== null && head !== null) watched.push({ asked, base, head });
  }
  return async () => {
    for (const { asked, base, head } of watched) {
      const now = await repository.head(asked.head);
      if (now === head || (now !== null && (await hasMore(scene, asked.base, now)))) continue;
      const ended = { base, head: now ?? head };
      pullRequests.change(asked.number, { state: 'CLOSED', ended, autoMerge: null, isQueued: false });
    }
  };
}

async function hasMore({ repository }: Scene, base: string, head: string): Promise<boolean> {
  const ahead = await repository.git.run(['rev-list', '--count', `refs/heads/${base}..${head}`]);
  return ahead.toString().trim() !== '0';
}
