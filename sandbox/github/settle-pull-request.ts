import { mergeBranches } from './git/merge-branches.ts';
import type { PlayedPullRequest } from './played-github.ts';
import type { Scene } from './scene.ts';

/** Merges it as a person who may; throws where it is not open, a branch is gone, or the branches conflict. */
export async function mergePullRequest(scene: Scene, number: number): Promise<void> {
  const { repository, pullRequests } = scene;
  const asked = openPullRequest(scene, number);
  const [base, head] = await Promise.all([repository.head(asked.base), repository.head(asked.head)]);
  if (base === null || head === null) throw new Error('A branch of this pull request is gone.');
  const message = `Merge pull request #${number} from ${scene.owner}/${asked.head}\n\n${asked.title}`;
  const by = { name: 'Ada Moreau', email: 'ada.moreau@example.com', at: new Date(scene.clock.now()) };
  const merged = await mergeBranches(repository.git, base, head, message, by);
  await repository.git.run(['update-ref', `refs/heads/${asked.base}`, merged, base]);
  pullRequests.settle(number, 'MERGED');
  scene.changed();
}

export function closePullRequest(scene: Scene, number: number): void {
  openPullRequest(scene, number);
  scene.pullRequests.settle(number, 'CLOSED');
  scene.changed();
}

/** What it changes since the branches parted; empty where a branch is gone. */
export async function diffOfPullRequest(scene: Scene, number: number): Promise<string> {
  const asked = scene.pullRequests.find(number);
  if (asked === null) return '';
  const { repository } = scene;
  const [base, head] = await Promise.all([repository.head(asked.base), repository.head(asked.head)]);
  if (base === null || head === null) return '';
  return (await repository.git.run(['diff', '--no-color', `${base}...${head}`])).toString('utf8');
}

function openPullRequest({ pullRequests }: Scene, number: number): PlayedPullRequest {
  const found = pullRequests.find(number);
  if (found?.state === 'OPEN') return found;
  throw new Error(`There is no open pull request #${number}.`);
}
