import type { BareRepository } from './bare-repository.ts';
import type { Signature } from './parse-commit.ts';
import { writeCommit } from './write-commit.ts';

/** Null content takes the file away. */
export type FileChange = { readonly path: string; readonly content: Buffer | null };

export type NewCommit = {
  readonly branch: string;
  /** The head the branch must still have; null: the branch must not exist yet. */
  readonly expected: string | null;
  readonly changes: readonly FileChange[];
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
};

export type Appended =
  | { readonly type: 'committed'; readonly oid: string }
  | { readonly type: 'moved'; readonly head: string | null };

const NOTHING = '0'.repeat(40);
let written = 0;

/** Puts one commit on a branch, or nothing at all when the branch has moved meanwhile (a push does not wait for us). */
export async function appendCommit(repository: BareRepository, commit: NewCommit): Promise<Appended> {
  written += 1;
  // fast-import cannot be told which head to expect, so it writes beside the branch, and update-ref compares and swaps.
  const beside = `refs/played/${process.pid}-${written}`;
  const oid = await writeCommit(repository.git, beside, commit);
  const swap = `update refs/heads/${commit.branch} ${oid} ${commit.expected ?? NOTHING}\ndelete ${beside}\n`;
  try {
    await repository.git.run(['update-ref', '--stdin'], Buffer.from(swap));
    return { type: 'committed', oid };
  } catch (error) {
    await repository.git.run(['update-ref', '-d', beside]);
    const head = await repository.head(commit.branch);
    if (head === commit.expected) throw error;
    return { type: 'moved', head };
  }
}
