import type { GraphQLRefusal } from './error-shapes.ts';
import { mergeBranches, rebaseBranch, squashBranch } from './git/merge-branches.ts';
import { deleteBranch } from './move-branch.ts';
import type { MergeMethod, PlayedPullRequest } from './played-pull-request.ts';
import { mergeRefusals } from './pull-request-refusals.ts';
import type { Scene } from './scene.ts';

const ADA = { name: 'Ada Moreau', email: 'ada.moreau@example.com' } as const;

/** Merges it, whatever the rules say; the refusal where it is not open or its branches conflict. Call it in turn. */
export async function mergePullRequest(
  scene: Scene,
  asked: PlayedPullRequest,
  method: MergeMethod,
): Promise<GraphQLRefusal | null> {
  const { repository, pullRequests, condition } = scene;
  const { number } = asked;
  const [base, head] = await Promise.all([repository.head(asked.base), repository.head(asked.head)]);
  if (asked.state !== 'OPEN' || base === null || head === null) return mergeRefusals.notMergeable;
  const merged = await mergeBy(method, scene, asked, { base, head });
  if (merged === null) return mergeRefusals.notMergeable;
  await repository.git.run(['update-ref', `refs/heads/${asked.base}`, merged, base]);
  pullRequests.change(number, { state: 'MERGED', ended: { base, head }, mergeCommit: merged });
  if (condition.merging.deletesBranch) await deleteBranch(scene, asked.head);
  return null;
}

function mergeBy(
  method: MergeMethod,
  scene: Scene,
  { number, title, head: branch }: PlayedPullRequest,
  between: { readonly base: string; readonly head: string },
): Promise<string | null> {
  const { git } = scene.repository;
  const by = { ...ADA, at: new Date(scene.clock.now()) };
  switch (method) {
    case 'MERGE': {
      const message = `Merge pull request #${number} from ${scene.owner}/${branch}\n\n${title}`;
      return mergeBranches(git, between, { message, by });
    }
    // As a repository has it that takes its words from the title alone: the trailers of the commits are gone.
    case 'SQUASH':
      return squashBranch(git, between, { message: `${title} (#${number})`, by });
    case 'REBASE':
      return rebaseBranch(git, between, by);
    default:
      return method satisfies never;
  }
}
