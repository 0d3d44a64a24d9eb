import type { Commit, Signature } from '../git/parse-commit.ts';

/** Whom the `Co-authored-by` trailers name: those in the last paragraph, as GitHub reads them. */
export function coAuthorsOf(commit: Commit): readonly Signature[] {
  const paragraph =
    commit.message
      .split(/\n{2,}/)
      .slice(1)
      .at(-1) ?? '';
  return paragraph.split('\n').flatMap((line) => {
    const found = /^co-authored-by: *(.+?) *<([^<>]+)>\s*$/i.exec(line);
    if (found === null) return [];
    const [, name = '', email = ''] = found;
    return [{ name, email, at: commit.author.at }];
  });
}
