import type { Signature } from './parse-commit.ts';
import type { Git } from './run-git.ts';
import { sign } from './write-commit.ts';

/** Merges `head` into the commit `base` and returns the merge's oid; throws git's own words where they conflict. */
export async function mergeBranches(
  git: Git,
  base: string,
  head: string,
  message: string,
  by: Signature,
): Promise<string> {
  const tree = (await git.run(['merge-tree', '--write-tree', base, head])).toString().trim();
  const lines = [
    `tree ${tree}`,
    `parent ${base}`,
    `parent ${head}`,
    `author ${sign(by)}`,
    `committer ${sign(by)}`,
    '',
    message,
    '',
  ];
  const written = await git.run(
    ['hash-object', '-t', 'commit', '-w', '--stdin'],
    Buffer.from(lines.join('\n')),
  );
  return written.toString().trim();
}
