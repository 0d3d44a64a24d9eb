import { linksOf, withoutOrigin } from '../links.ts';
import type { Scene } from '../scene.ts';
import { describeBlob } from './describe-blob.ts';
import { describeCommit } from './describe-commit.ts';
import { describeRepository } from './describe-repository.ts';
import { describeTree } from './describe-tree.ts';
import { encodeNodeId } from './node-id.ts';
import type { Fields } from './resolve-field.ts';

/** The GitObject of this oid: a Commit, Tree or Blob; null when there is none. */
export async function describeObject(scene: Scene, oid: string): Promise<Fields | null> {
  const found = await scene.repository.objects.measure(oid);
  if (found === null) return null;
  switch (found.type) {
    case 'commit':
      return describeCommit(scene, found.oid);
    case 'tree':
      return describeTree(scene, found.oid, '');
    case 'blob':
      return describeBlob(scene, found);
    // The sandbox makes no tags, and a person who pushes one looks at it elsewhere.
    case 'tag':
      return null;
    default:
      return found.type satisfies never;
  }
}

/** The fields that every GitObject has. */
export function describeGitObject(scene: Scene, kind: 'C' | 'T' | 'B', oid: string) {
  const commitUrl = linksOf(scene).commit(oid);
  return {
    id: encodeNodeId(scene, kind, oid),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    commitUrl,
    commitResourcePath: withoutOrigin(scene, commitUrl),
    repository: () => describeRepository(scene),
  };
}
