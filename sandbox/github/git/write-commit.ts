import type { NewCommit } from './append-commit.ts';
import type { Signature } from './parse-commit.ts';
import type { Git } from './run-git.ts';

/**
 * Writes the blobs, trees and commit in one `git fast-import` (its input format: git-fast-import(1)) and points `ref`
 * at the commit. Returns the commit's oid.
 */
export async function writeCommit(git: Git, ref: string, commit: NewCommit): Promise<string> {
  const parts: (string | Buffer)[] = ['feature done\n'];
  commit.changes.forEach(({ content }, index) => {
    if (content !== null) parts.push(`blob\nmark :${index + 1}\n`, ...data(content));
  });
  const mark = commit.changes.length + 1;
  parts.push(`commit ${ref}\nmark :${mark}\n`);
  parts.push(`author ${sign(commit.author)}\ncommitter ${sign(commit.committer)}\n`);
  parts.push(...data(Buffer.from(commit.message)));
  if (commit.expected !== null) parts.push(`from ${commit.expected}\n`);
  commit.changes.forEach(({ path, content }, index) => {
    parts.push(content === null ? `D ${quote(path)}\n` : `M 100644 :${index + 1} ${quote(path)}\n`);
  });
  parts.push(`\nget-mark :${mark}\ndone\n`);
  const input = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  const output = await git.run(['fast-import', '--quiet', '--date-format=raw'], input);
  return output.toString().trim();
}

function data(bytes: Buffer): (string | Buffer)[] {
  return [`data ${bytes.length}\n`, bytes, '\n'];
}

export function sign({ name, email, at }: Signature): string {
  const plain = (text: string) => text.replace(/[<>\n\0]/g, '').trim();
  return `${plain(name)} <${plain(email)}> ${Math.floor(at.getTime() / 1000)} +0000`;
}

/** `repository-path.ts` has refused control characters, so two remain that end or escape a quoted path. */
function quote(path: string): string {
  return `"${path.replace(/["\\]/g, '\\$&')}"`;
}
