import type { GraphQLRefusal } from './error-shapes.ts';
import { mergeTree } from './git/merge-branches.ts';
import type { PlayedPullRequest } from './played-pull-request.ts';
import { mergeRefusals } from './pull-request-refusals.ts';
import type { Scene } from './scene.ts';

/** GraphQL's `MergeStateStatus`, as far as it is played, with the words in which a merge is refused then. */
export type MergeStanding =
  | { readonly status: 'CLEAN' | 'UNSTABLE'; readonly refusal: null }
  | { readonly status: 'DIRTY' | 'BLOCKED' | 'BEHIND' | 'UNKNOWN'; readonly refusal: GraphQLRefusal };

/** What stands in the way of a pull request. Which of two GitHub would name first is not documented. */
export async function mergeStanding(scene: Scene, asked: PlayedPullRequest): Promise<MergeStanding> {
  const { repository, condition, defaultBranch } = scene;
  const [base, head] = await Promise.all([repository.head(asked.base), repository.head(asked.head)]);
  if (asked.state !== 'OPEN' || base === null || head === null) {
    return { status: 'UNKNOWN', refusal: mergeRefusals.notMergeable };
  }
  if ((await mergeTree(repository.git, base, head)) === null) {
    return { status: 'DIRTY', refusal: mergeRefusals.notMergeable };
  }
  const verdict = asked.checked?.head === head ? asked.checked.verdict : null;
  const clean: MergeStanding = { status: verdict === 'failed' ? 'UNSTABLE' : 'CLEAN', refusal: null };
  if (asked.base !== defaultBranch) return clean;
  const { approvals, checks, upToDate } = condition.merging;
  if (asked.approvals < approvals) return { status: 'BLOCKED', refusal: mergeRefusals.review };
  if (checks && verdict !== 'passed') return { status: 'BLOCKED', refusal: mergeRefusals.check };
  const behind = await repository.git.run(['rev-list', '--count', `${head}..${base}`]);
  const isBehind = behind.toString().trim() !== '0';
  return upToDate && isBehind ? { status: 'BEHIND', refusal: mergeRefusals.behind } : clean;
}
