import { mkdir } from 'node:fs/promises';
import { createObjectReader, type ObjectReader } from './object-reader.ts';
import { type Commit, parseCommit } from './parse-commit.ts';
import { parseTree, type TreeItem } from './parse-tree.ts';
import { type Git, runGit } from './run-git.ts';

/** A real bare repository. Everything here reads; `append-commit.ts` and `create-branch.ts` write. */
export interface BareRepository {
  readonly git: Git;
  readonly objects: ObjectReader;
  /** The commit a branch points at; null when there is no such branch. */
  head(branch: string): Promise<string | null>;
  commit(oid: string): Promise<Commit | null>;
  /** Null when there is no tree of this oid. */
  tree(oid: string): Promise<readonly TreeItem[] | null>;
  /** What lies at a path below a tree; null when nothing does. */
  find(tree: string, path: string): Promise<TreeItem | null>;
}

/** Opens the repository in this folder, making it where it is not there yet. */
export async function openBareRepository(folder: string, defaultBranch: string): Promise<BareRepository> {
  await mkdir(folder, { recursive: true });
  const git = runGit(folder);
  // An empty template leaves out the sample hooks: 14 files that nobody reads.
  await git.run(['init', '--bare', '--quiet', '--template=', folder]);
  await git.run(['symbolic-ref', 'HEAD', `refs/heads/${defaultBranch}`]);
  const objects = createObjectReader(git);

  async function head(branch: string): Promise<string | null> {
    if (!isBranchName(branch)) return null;
    const found = await objects.measure(`refs/heads/${branch}`);
    return found?.oid ?? null;
  }

  async function commit(oid: string): Promise<Commit | null> {
    const found = await objects.read(oid);
    return found?.type === 'commit' ? parseCommit(found.oid, found.bytes) : null;
  }

  async function tree(oid: string): Promise<readonly TreeItem[] | null> {
    const found = await objects.read(oid);
    return found?.type === 'tree' ? parseTree(found.bytes) : null;
  }

  async function find(root: string, path: string): Promise<TreeItem | null> {
    let item: TreeItem = { name: '', mode: 0o40000, type: 'tree', oid: root };
    for (const name of path.split('/')) {
      const items: readonly TreeItem[] = item.type === 'tree' ? ((await tree(item.oid)) ?? []) : [];
      const next = items.find((one) => one.name === name);
      if (next === undefined) return null;
      item = next;
    }
    return item;
  }

  return { git, objects, head, commit, tree, find };
}

/** The rules of `git check-ref-format`, and no leading dash. */
export function isBranchName(name: string): boolean {
  if (name === '' || name === '@' || /^[-/]|\/$|\.$|\/\/|\.\.|@\{|[\0-\x20\x7f~^:?*[\\]/.test(name))
    return false;
  return name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'));
}
