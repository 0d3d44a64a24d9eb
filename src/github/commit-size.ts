/** How much one commit carries: more waits for the next. One entry alone may have more. */
export type CommitSize = { readonly files: number; readonly bytes: number };

/** A commit has to be done within GitHub's 10 seconds; others chose 100 files, and 40 MB is known to work. */
export const usualSize: CommitSize = { files: 100, bytes: 8_000_000 };

/** Every size a commit of ours may have been planned with, the largest first. */
export const commitSizes: readonly CommitSize[] = [
  usualSize,
  { files: 50, bytes: 4_000_000 },
  { files: 25, bytes: 2_000_000 },
];

/** The size of the next commit to one branch. */
export type NextSize = { current: CommitSize };

/** A commit of which no answer came may have been too much for GitHub's time: the next is as small as may be. */
export function shrink(next: NextSize): void {
  next.current = commitSizes.at(-1) ?? usualSize;
}

/** GitHub took one: the next may be larger, step by step. */
export function grow(next: NextSize): void {
  next.current = commitSizes.findLast(({ files }) => files > next.current.files) ?? usualSize;
}
