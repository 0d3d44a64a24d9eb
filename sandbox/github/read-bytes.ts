import { parseRepositoryPath } from './repository-path.ts';
import type { Scene } from './scene.ts';

/** The file at this path on a branch, and its blob's oid; null where there is none. */
export async function readBytes(
  { repository, defaultBranch }: Scene,
  path: string,
  branch = defaultBranch,
): Promise<{ readonly oid: string; readonly bytes: Buffer } | null> {
  if (parseRepositoryPath(path) === null) return null;
  const head = await repository.head(branch);
  const commit = head === null ? null : await repository.commit(head);
  const found = commit === null ? null : await repository.find(commit.tree, path);
  if (found?.type !== 'blob') return null;
  return (await repository.objects.read(found.oid)) ?? null;
}
