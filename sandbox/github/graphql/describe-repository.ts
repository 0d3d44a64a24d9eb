import { z } from 'zod';
import { unknownPullRequest } from '../error-shapes.ts';
import { nameOf } from '../find-scene.ts';
import { isBranchName } from '../git/bare-repository.ts';
import { linksOf, withoutOrigin } from '../links.ts';
import { parseRepositoryPath } from '../repository-path.ts';
import type { Scene } from '../scene.ts';
import { describeAccount } from './describe-account.ts';
import { describeObject } from './describe-object.ts';
import { describePullRequest, describePullRequests } from './describe-pull-request.ts';
import { describeRef } from './describe-ref.ts';
import { encodeNodeId } from './node-id.ts';
import { refused } from './refused.ts';
import type { Fields } from './resolve-field.ts';

const refArguments = z.object({ qualifiedName: z.string() });
const numberArguments = z.object({ number: z.number() });
const objectArguments = z.object({ oid: z.string().nullish(), expression: z.string().nullish() });

/** A Repository. */
export function describeRepository(scene: Scene): Fields {
  const { owner, name, defaultBranch, repository, condition } = scene;
  const url = linksOf(scene).repository;
  return {
    __typename: 'Repository',
    id: encodeNodeId(scene, 'R', ''),
    databaseId: scene.id,
    name,
    nameWithOwner: nameOf(scene),
    owner: () => describeAccount(scene, { login: owner, id: 1, name: owner, type: 'Organization' }),
    url,
    resourcePath: withoutOrigin(scene, url),
    description: null,
    visibility: condition.isPrivate ? 'PRIVATE' : 'PUBLIC',
    isPrivate: condition.isPrivate,
    isArchived: condition.archived,
    isDisabled: false,
    isFork: false,
    isLocked: false,
    autoMergeAllowed: condition.merging.autoMergeAllowed,
    mergeCommitAllowed: condition.merging.methods.includes('MERGE'),
    squashMergeAllowed: condition.merging.methods.includes('SQUASH'),
    rebaseMergeAllowed: condition.merging.methods.includes('REBASE'),
    viewerDefaultMergeMethod: condition.merging.methods[0] ?? 'MERGE',
    deleteBranchOnMerge: condition.merging.deletesBranch,
    viewerPermission: condition.access === 'write' ? 'WRITE' : 'READ',
    isEmpty: async () => (await repository.head(defaultBranch)) === null,
    defaultBranchRef: () => describeRef(scene, defaultBranch),
    ref: (args: unknown) => describeRef(scene, branchOf(refArguments.parse(args).qualifiedName)),
    pullRequests: (args: unknown) => describePullRequests(scene, args),
    pullRequest: (args: unknown) => {
      const { number } = numberArguments.parse(args);
      const found = scene.pullRequests.find(number);
      if (found === null) throw refused(unknownPullRequest(number));
      return describePullRequest(scene, found);
    },
    object: async (args: unknown) => {
      const { oid, expression } = objectArguments.parse(args);
      const found = oid ?? (expression == null ? null : await resolveExpression(scene, expression));
      return found === null ? null : describeObject(scene, found);
    },
  };
}

/** `refs/heads/main`, `heads/main` and `main` are the same ref. */
function branchOf(qualifiedName: string): string {
  return qualifiedName.replace(/^(?:refs\/)?heads\//, '');
}

/** `<rev>` or `<rev>:<path>`, the rev being an oid, `HEAD` or a branch; the oid it names, or null. */
async function resolveExpression(
  { repository, defaultBranch }: Scene,
  expression: string,
): Promise<string | null> {
  const colon = expression.indexOf(':');
  const rev = colon === -1 ? expression : expression.slice(0, colon);
  const branch = rev === 'HEAD' ? defaultBranch : branchOf(rev);
  const head = isBranchName(branch) ? await repository.head(branch) : null;
  const oid =
    head ?? (/^[0-9a-f]{4,40}$/.test(rev) ? ((await repository.objects.measure(rev))?.oid ?? null) : null);
  if (oid === null || colon === -1) return oid;
  const tree = (await repository.commit(oid))?.tree ?? oid;
  const path = expression.slice(colon + 1).replace(/\/$/, '');
  if (path === '') return tree;
  if (parseRepositoryPath(path) === null) return null;
  return (await repository.find(tree, path))?.oid ?? null;
}
