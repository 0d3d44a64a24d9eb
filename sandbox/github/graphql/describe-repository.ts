import { z } from 'zod';
import { isBranchName } from '../git/bare-repository.ts';
import { linksOf, withoutOrigin } from '../links.ts';
import { parseRepositoryPath } from '../repository-path.ts';
import { REPOSITORY_ID, type Scene } from '../scene.ts';
import { describeAccount } from './describe-account.ts';
import { describeObject } from './describe-object.ts';
import { describeRef } from './describe-ref.ts';
import { encodeNodeId } from './node-id.ts';
import type { Fields } from './resolve-field.ts';

const refArguments = z.object({ qualifiedName: z.string() });
const objectArguments = z.object({ oid: z.string().nullish(), expression: z.string().nullish() });

/** A Repository. */
export function describeRepository(scene: Scene): Fields {
  const { owner, name, defaultBranch, repository } = scene;
  const url = linksOf(scene).repository;
  return {
    __typename: 'Repository',
    id: encodeNodeId('R', String(REPOSITORY_ID)),
    databaseId: REPOSITORY_ID,
    name,
    nameWithOwner: `${owner}/${name}`,
    owner: () => describeAccount(scene, { login: owner, id: 1, name: owner, type: 'Organization' }),
    url,
    resourcePath: withoutOrigin(scene, url),
    description: null,
    visibility: 'PRIVATE',
    isPrivate: true,
    isArchived: scene.isArchived(),
    isDisabled: false,
    isFork: false,
    isLocked: false,
    viewerPermission: 'WRITE',
    isEmpty: async () => (await repository.head(defaultBranch)) === null,
    defaultBranchRef: () => describeRef(scene, defaultBranch),
    ref: (args: unknown) => describeRef(scene, branchOf(refArguments.parse(args).qualifiedName)),
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
