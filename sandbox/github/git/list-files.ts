import type { RepositoryTree } from '../played-github.ts';
import type { Git } from './run-git.ts';

/** Every file at a commit, by path. */
export async function listFiles(git: Git, commit: string): Promise<RepositoryTree> {
  const output = await git.run(['ls-tree', '-r', '-l', '-z', '--full-tree', commit]);
  return output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const found = /^\d+ blob ([0-9a-f]{40}) +(\d+)\t(.*)$/s.exec(line);
      if (found === null) return [];
      const [, oid = '', size = '', path = ''] = found;
      return [{ path, oid, size: Number(size) }];
    });
}
