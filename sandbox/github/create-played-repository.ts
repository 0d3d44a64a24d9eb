import { changeByHand } from './change-by-hand.ts';
import { nameOf } from './find-scene.ts';
import { listBranches } from './git/list-branches.ts';
import { listCommits } from './git/list-commits.ts';
import { listFiles } from './git/list-files.ts';
import { linksOf } from './links.ts';
import { deleteBranch, moveBranch } from './move-branch.ts';
import type { PlayedRepository } from './played-github.ts';
import { pushByHand } from './push-by-hand.ts';
import { readBytes } from './read-bytes.ts';
import type { Condition, Scene } from './scene.ts';
import {
  approvePullRequest,
  checkPullRequest,
  closePullRequest,
  diffOfPullRequest,
  mergeByHand,
  mergeWaiting,
  reopenPullRequest,
} from './settle-pull-request.ts';

/** What tests and the page do with one repository. */
export function createPlayedRepository(scene: Scene): PlayedRepository {
  const { repository, defaultBranch, condition } = scene;
  const set = (change: Partial<Condition>) => {
    Object.assign(condition, change);
    scene.changed();
  };
  /** One after the other; what GitHub merges by itself follows, and then everybody hears of it. */
  const inTurn = (work: () => Promise<void>) =>
    scene.inTurn(async () => {
      await work();
      await mergeWaiting(scene);
      scene.changed();
    });
  return {
    get repository() {
      return nameOf(scene);
    },
    defaultBranch,
    folder: repository.git.folder,
    get cloneUrl() {
      return linksOf(scene).clone;
    },
    async tree(branch = defaultBranch) {
      const head = await repository.head(branch);
      return head === null ? [] : listFiles(repository.git, head);
    },
    file: async (path, branch) => (await readBytes(scene, path, branch))?.bytes.toString('utf8') ?? null,
    bytes: async (path, branch) => (await readBytes(scene, path, branch))?.bytes ?? null,
    async commits(limit, branch = defaultBranch) {
      const head = await repository.head(branch);
      return head === null ? [] : listCommits(repository.git, head, limit);
    },
    branches: () => listBranches(repository.git),
    pushByHand: (files, message, author = 'Someone Else', branch = defaultBranch) =>
      scene.inTurn(() => pushByHand(scene, { branch, files, message, author })),
    deleteBranch: (branch) => inTurn(() => deleteBranch(scene, branch)),
    moveBranch: (branch, oid) => inTurn(() => moveBranch(scene, branch, oid)),
    changeByHand: (change) => scene.inTurn(() => changeByHand(scene, change)),
    pullRequests: () => scene.pullRequests.all(),
    pullRequestDiff: (number) => diffOfPullRequest(scene, number),
    mergePullRequest: (number, method) => inTurn(() => mergeByHand(scene, number, method)),
    closePullRequest: (number) => closePullRequest(scene, number),
    reopenPullRequest: (number) => inTurn(() => reopenPullRequest(scene, number)),
    approvePullRequest: (number) => inTurn(() => approvePullRequest(scene, number)),
    passChecks: (number) => inTurn(() => checkPullRequest(scene, number, 'passed')),
    failChecks: (number) => inTurn(() => checkPullRequest(scene, number, 'failed')),
    setMerging: (merging) => set({ merging: { ...condition.merging, ...merging } }),
    setArchived: (archived) => set({ archived }),
    setPrivate: (isPrivate) => set({ isPrivate }),
    setAccess: (access) => set({ access }),
    setProtected: (protection) => set({ protection }),
    rename(asked) {
      scene.formerNames.add(nameOf(scene).toLowerCase());
      [scene.owner = '', scene.name = ''] = asked.split('/');
      scene.changed();
    },
    setPushProtection: (secret) => set({ secret }),
  };
}
