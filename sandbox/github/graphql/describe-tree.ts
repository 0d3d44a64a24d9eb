import { extname } from 'node:path/posix';
import type { TreeItem } from '../git/parse-tree.ts';
import type { Scene } from '../scene.ts';
import { describeGitObject, describeObject } from './describe-object.ts';
import { describeRepository } from './describe-repository.ts';
import type { Fields } from './resolve-field.ts';

/** A Tree; `path` is where it lies, with a slash at its end, empty for a root. */
export function describeTree(scene: Scene, oid: string, path: string): Fields {
  return {
    __typename: 'Tree',
    ...describeGitObject(scene, 'T', oid),
    entries: async () => {
      const items = (await scene.repository.tree(oid)) ?? [];
      return items.map((item) => describeEntry(scene, item, `${path}${item.name}`));
    },
  };
}

/** A TreeEntry. */
export function describeEntry(scene: Scene, item: TreeItem, path: string): Fields {
  return {
    __typename: 'TreeEntry',
    name: item.name,
    nameRaw: Buffer.from(item.name).toString('base64'),
    path,
    pathRaw: Buffer.from(path).toString('base64'),
    mode: item.mode,
    type: item.type,
    oid: item.oid,
    extension: extname(item.name),
    isGenerated: false,
    // GitHub says 0 for a folder.
    size: async () =>
      item.type === 'blob' ? ((await scene.repository.objects.measure(item.oid))?.size ?? 0) : 0,
    object: () =>
      item.type === 'tree' ? describeTree(scene, item.oid, `${path}/`) : describeObject(scene, item.oid),
    repository: () => describeRepository(scene),
    submodule: null,
  };
}
