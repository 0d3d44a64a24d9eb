import { parseCommit, type Signature } from './parse-commit.ts';
import type { Git } from './run-git.ts';
import { sign } from './write-commit.ts';

type Merge = { readonly base: string; readonly head: string };
type Words = { readonly message: string; readonly by: Signature };

/** Merges `head` into the commit `base` and returns the merge's oid; null where they conflict. */
export async function mergeBranches(git: Git, { base, head }: Merge, words: Words): Promise<string | null> {
  const tree = await mergeTree(git, base, head);
  return tree === null ? null : write(git, tree, [base, head], words.message, words.by, words.by);
}

/** One commit on `base` of all that `head` has besides; null where they conflict. */
export async function squashBranch(git: Git, { base, head }: Merge, words: Words): Promise<string | null> {
  const tree = await mergeTree(git, base, head);
  return tree === null ? null : write(git, tree, [base], words.message, words.by, words.by);
}

/** The commits of `head` made again on `base`, without its merges; the oid of the last, null where they conflict. */
export async function rebaseBranch(git: Git, { base, head }: Merge, by: Signature): Promise<string | null> {
  const listed = await git.run(['rev-list', '--reverse', '--topo-order', '--no-merges', `${base}..${head}`]);
  let last = base;
  for (const oid of listed.toString().split('\n').filter(Boolean)) {
    const commit = parseCommit(oid, await git.run(['cat-file', 'commit', oid]));
    const tree = await mergeTree(git, base, oid);
    if (tree === null) return null;
    last = await write(git, tree, [last], commit.message, commit.author, by);
  }
  return last;
}

/** The tree of a merge; null where the two conflict. */
export async function mergeTree(git: Git, base: string, head: string): Promise<string | null> {
  try {
    return (await git.run(['merge-tree', '--write-tree', base, head])).toString().trim();
  } catch (error) {
    // It exits with 1 for a conflict, and with more for what is wrong (git-merge-tree(1)).
    if (error instanceof Error && / ended with 1:/.test(error.message)) return null;
    throw error;
  }
}

async function write(
  git: Git,
  tree: string,
  parents: readonly string[],
  message: string,
  author: Signature,
  committer: Signature,
): Promise<string> {
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${sign(author)}`,
    `committer ${sign(committer)}`,
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
