import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { FileInTree, IndexedFile, TreeSeen } from '../ports.ts';

export type IndexChanges = {
  /** New ones, and those that are another blob now. */
  readonly changed: readonly FileInTree[];
  readonly gone: readonly EntryPath[];
};

/** What a walk found that the index does not have so. Folders that are as they were known were not walked. */
export function findChanges({ folders, changed }: TreeSeen, indexed: readonly IndexedFile[]): IndexChanges {
  const walked = new Set<string>(changed.map(({ folder }) => folder));
  const seen = new Map(changed.flatMap(({ files }) => files.map((file) => [file.path, file] as const)));
  const known = new Map(indexed.map(({ path, oid }) => [path, oid]));
  return {
    changed: [...seen.values()].filter(({ path, oid }) => known.get(path) !== oid),
    gone: indexed.flatMap(({ path }) => {
      const folder = path.slice(0, path.lastIndexOf('/'));
      const isThere = walked.has(folder) ? seen.has(path) : hasFolder(folders, folder);
      return isThere ? [] : [path];
    }),
  };
}

function hasFolder(folders: TreeSeen['folders'], folder: string): boolean {
  const known: ReadonlyMap<string, unknown> = folders;
  return known.has(folder);
}
