import type { Scene } from '../scene.ts';
import { describeObject } from './describe-object.ts';
import { describeRepository } from './describe-repository.ts';
import { encodeNodeId } from './node-id.ts';
import type { Fields } from './resolve-field.ts';

/** A Ref of a branch; null when there is no such branch. Its target is the head as it was when the ref was read. */
export async function describeRef(scene: Scene, branch: string): Promise<Fields | null> {
  const head = await scene.repository.head(branch);
  if (head === null) return null;
  return {
    __typename: 'Ref',
    id: encodeNodeId(scene, 'REF', branch),
    name: branch,
    prefix: 'refs/heads/',
    repository: () => describeRepository(scene),
    target: () => describeObject(scene, head),
    // A ruleset does not show here, which is why clients meet it only when they commit.
    branchProtectionRule: () =>
      scene.condition.protection === 'classic' && branch === scene.defaultBranch
        ? { __typename: 'BranchProtectionRule', pattern: branch, requiresApprovingReviews: true }
        : null,
  };
}
