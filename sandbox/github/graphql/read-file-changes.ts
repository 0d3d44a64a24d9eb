import { decodeStrictBase64 } from '../base64.ts';
import { missingDeletion, unprocessable } from '../error-shapes.ts';
import type { FileChange } from '../git/append-commit.ts';
import type { BareRepository } from '../git/bare-repository.ts';
import type { Commit } from '../git/parse-commit.ts';
import { parseRepositoryPath } from '../repository-path.ts';
import { refused } from './refused.ts';

type Asked = {
  readonly additions: readonly { readonly path: string; readonly contents: string }[];
  readonly deletions: readonly { readonly path: string }[];
};

/**
 * The changes as bytes. Throws GitHub's refusal for a path that no file can have, one named twice, one to delete that
 * is not in the commit, one that lies where a file and a folder would meet, and contents that are not base64.
 */
export async function readFileChanges(
  repository: BareRepository,
  parent: Commit,
  { additions, deletions }: Asked,
): Promise<readonly FileChange[]> {
  const paths = [...additions, ...deletions].map(({ path }) => path);
  for (const path of paths) {
    if (parseRepositoryPath(path) === null) throw refused(unprocessable(`\`${path}\` is not a valid path.`));
  }
  if (new Set(paths).size < paths.length) {
    throw refused(unprocessable('A path may appear once in additions and deletions together.'));
  }
  const deleted = new Set(deletions.map(({ path }) => path));
  for (const path of deleted) {
    if ((await repository.find(parent.tree, path))?.type !== 'blob')
      throw refused(missingDeletion(parent.oid));
  }
  const added = new Set(additions.map(({ path }) => path));
  for (const path of added) {
    if (await meetsFolder(repository, parent.tree, path, added, deleted)) {
      throw refused(
        unprocessable(`\`${path}\` would be a file where there is a folder, or the other way round.`),
      );
    }
  }
  return [
    ...[...deleted].map((path) => ({ path, content: null })),
    ...additions.map(({ path, contents }) => ({ path, content: decode(path, contents) })),
  ];
}

async function meetsFolder(
  repository: BareRepository,
  tree: string,
  path: string,
  added: ReadonlySet<string>,
  deleted: ReadonlySet<string>,
): Promise<boolean> {
  if ((await repository.find(tree, path))?.type === 'tree') return true;
  for (const folder of foldersAbove(path)) {
    if (added.has(folder)) return true;
    const there = await repository.find(tree, folder);
    if (there !== null && there.type !== 'tree' && !deleted.has(folder)) return true;
  }
  return false;
}

/** `a/b/c.md`: `a` and `a/b`. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function decode(path: string, contents: string): Buffer {
  const bytes = decodeStrictBase64(contents);
  if (bytes === null) throw refused(unprocessable(`The contents of \`${path}\` are not base64.`));
  return bytes;
}
