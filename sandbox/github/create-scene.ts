import { openBareRepository } from './git/bare-repository.ts';
import { createTurns } from './in-turn.ts';
import { PLAIN_MERGING } from './played-pull-request.ts';
import { createPullRequests } from './pull-requests.ts';
import { pushByHand } from './push-by-hand.ts';
import type { Scene, Site } from './scene.ts';

type NewScene = {
  readonly id: number;
  /** `owner/name` */
  readonly repository: string;
  /** The bare repository's own folder; made where it is not there. */
  readonly folder: string;
  /** What a repository without a commit begins with. */
  readonly seed: 'empty' | 'readme';
};

const DEFAULT_BRANCH = 'main';

/** One repository of the played GitHub: private, open to the tokens, without any rule. */
export async function createScene(site: Site, asked: NewScene): Promise<Scene> {
  const [owner = '', name = ''] = asked.repository.split('/');
  const repository = await openBareRepository(asked.folder, DEFAULT_BRANCH);
  const scene: Scene = {
    ...site,
    id: asked.id,
    repository,
    owner,
    name,
    defaultBranch: DEFAULT_BRANCH,
    formerNames: new Set(),
    condition: {
      archived: false,
      isPrivate: true,
      access: 'write',
      protection: 'none',
      secret: null,
      merging: PLAIN_MERGING,
    },
    pullRequests: createPullRequests(),
    inTurn: createTurns(),
  };
  if (asked.seed === 'readme' && (await repository.head(DEFAULT_BRANCH)) === null) await pushReadme(scene);
  return scene;
}

async function pushReadme(scene: Scene): Promise<void> {
  const files = { 'README.md': `# ${scene.name}\n\nThe team's journal.\n` };
  await pushByHand(scene, { branch: DEFAULT_BRANCH, files, message: 'Initial commit', author: 'Ada Moreau' });
}
