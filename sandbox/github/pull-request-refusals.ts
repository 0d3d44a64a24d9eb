import type { GraphQLRefusal } from './error-shapes.ts';
import type { MergeMethod } from './played-pull-request.ts';

/** GitHub's words about branches and pull requests, as the issues of release and update bots quote them. */
export function refTaken(name: string): GraphQLRefusal {
  return unprocessable(`A ref named "${name}" already exists in the repository.`);
}

export function pullRequestTaken(owner: string, head: string): GraphQLRefusal {
  return unprocessable(`A pull request already exists for ${owner}:${head}.`);
}

export function nothingToPull(base: string, head: string): GraphQLRefusal {
  return unprocessable(`No commits between ${base} and ${head}`);
}

export function noSuchHead(base: string, head: string): GraphQLRefusal {
  return unprocessable(
    `Head sha can't be blank, Base sha can't be blank, No commits between ${base} and ${head}, Head ref must be a branch`,
  );
}

export function methodForbidden(method: MergeMethod): GraphQLRefusal {
  const names = { MERGE: 'Merge commits', SQUASH: 'Squash merges', REBASE: 'Rebase merges' } as const;
  return unprocessable(`${names[method]} are not allowed on this repository.`);
}

export const mergeRefusals = {
  // REST 405; the type over GraphQL is not recorded for any of these
  notMergeable: unprocessable('Pull Request is not mergeable'),
  review: unprocessable('At least 1 approving review is required by reviewers with write access.'),
  check: unprocessable('Required status check "check" is expected.'),
  behind: unprocessable('Head branch is out of date. Review and try the merge again.'),
  queue: unprocessable('Changes must be made through the merge queue'),
  linear: unprocessable('This branch must not contain merge commits.'),
  // cli/cli#8092; dlang/dlang-bot#77
  headMoved: unprocessable('Head branch was modified. Review and try the merge again.'),
  // peter-evans/enable-pull-request-automerge#343 and #355, with the brackets and the doubled words
  clean: unprocessable('["Pull request Pull request is in clean status"]'),
  unstable: unprocessable('["Pull request Pull request is in unstable status"]'),
  // dkhmelenko/autoapproval#605
  cannotLater: unprocessable("Can't enable auto-merge for this pull request."),
  noAutoMerge: unprocessable('Auto merge is not allowed for this repository'),
  // docs.github.com, "Update a pull request branch", 422
  updatedHeadMoved: unprocessable('expected head sha didn’t match current head ref.'),
  upToDate: unprocessable('There are no new commits on the base branch.'),
  updateConflict: unprocessable('merge conflict between base and head'),
  // not recorded
  queued: unprocessable('The pull request is already in the queue.'),
} as const satisfies Record<string, GraphQLRefusal>;

function unprocessable(message: string): GraphQLRefusal {
  return { type: 'UNPROCESSABLE', message };
}
