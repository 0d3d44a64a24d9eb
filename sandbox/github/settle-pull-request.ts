import { mergePullRequest } from './merge-pull-request.ts';
import { mergeStanding } from './merge-standing.ts';
import type { MergeMethod, PlayedPullRequest } from './played-pull-request.ts';
import type { Scene } from './scene.ts';

/** Merges it as a person who may; throws where it is not open, a branch is gone, or the branches conflict. In turn. */
export async function mergeByHand(scene: Scene, number: number, method?: MergeMethod): Promise<void> {
  const asked = openPullRequest(scene, number);
  const [usual = 'MERGE'] = scene.condition.merging.methods;
  const refusal = await mergePullRequest(scene, asked, method ?? usual);
  if (refusal !== null) throw new Error(`Pull request #${number} cannot be merged: ${refusal.message}`);
}

export function closePullRequest(scene: Scene, number: number): void {
  openPullRequest(scene, number);
  scene.pullRequests.change(number, { state: 'CLOSED', autoMerge: null, isQueued: false });
  scene.changed();
}

/** Throws where its branch is gone, as GitHub's button is then. */
export async function reopenPullRequest(scene: Scene, number: number): Promise<void> {
  const asked = scene.pullRequests.find(number);
  if (asked?.state !== 'CLOSED') throw new Error(`There is no closed pull request #${number}.`);
  if ((await scene.repository.head(asked.head)) === null) throw new Error(`${asked.head} is gone.`);
  scene.pullRequests.change(number, { state: 'OPEN', ended: null });
}

export async function approvePullRequest(scene: Scene, number: number): Promise<void> {
  const { approvals } = openPullRequest(scene, number);
  scene.pullRequests.change(number, { approvals: approvals + 1 });
}

/** What the checks say of the commit that is its head now. */
export async function checkPullRequest(
  scene: Scene,
  number: number,
  verdict: 'passed' | 'failed',
): Promise<void> {
  const head = await scene.repository.head(openPullRequest(scene, number).head);
  if (head === null) throw new Error(`Pull request #${number} has lost its branch.`);
  scene.pullRequests.change(number, { checked: { head, verdict } });
}

/** Merges what waits to be merged by GitHub itself and has all it waits for. Call it in turn, after each effect. */
export async function mergeWaiting(scene: Scene): Promise<void> {
  for (const asked of scene.pullRequests.all()) {
    const [usual = 'MERGE'] = scene.condition.merging.methods;
    const method = asked.isQueued ? usual : asked.autoMerge;
    if (method === null || asked.state !== 'OPEN') continue;
    if ((await mergeStanding(scene, asked)).refusal === null) await mergePullRequest(scene, asked, method);
  }
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
