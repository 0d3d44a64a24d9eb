import { changeByHand } from './change-by-hand.ts';
import { nameOf } from './find-scene.ts';
import { listCommits } from './git/list-commits.ts';
import { listFiles } from './git/list-files.ts';
import { linksOf } from './links.ts';
import type { PlayedRepository } from './played-github.ts';
import { pushByHand } from './push-by-hand.ts';
import { readBytes } from './read-bytes.ts';
import type { Condition, Scene } from './scene.ts';
import { closePullRequest, diffOfPullRequest, mergePullRequest } from './settle-pull-request.ts';

/** What tests and the page do with one repository. */
export function createPlayedRepository(scene: Scene): PlayedRepository {
  const { repository, defaultBranch, condition } = scene;
  const set = (change: Partial<Condition>) => {
    Object.assign(condition, change);
    scene.changed();
  };
  return {
    repository: nameOf(scene),
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
    pushByHand: (files, message, author = 'Someone Else') =>
      scene.inTurn(() => pushByHand(scene, { branch: defaultBranch, files, message, author })),
    changeByHand: (change) => scene.inTurn(() => changeByHand(scene, change)),
    pullRequests: () => scene.pullRequests.all(),
    pullRequestDiff: (number) => diffOfPullRequest(scene, number),
    mergePullRequest: (number) => scene.inTurn(() => mergePullRequest(scene, number)),
    closePullRequest: (number) => closePullRequest(scene, number),
    setArchived: (archived) => set({ archived }),
    setPrivate: (isPrivate) => set({ isPrivate }),
    setAccess: (access) => set({ access }),
    setProtected: (protection) => set({ protection }),
    setPushProtection: (secret) => set({ secret }),
  };
}
