import type { CommitOid } from '../use-cases/ports.ts';
import type { Snapshot } from './snapshot.ts';

/** The bot's own latest commit on the branch, as far as this process knows. */
export type OwnCommit = { last: CommitOid | null };

/**
 * Whether the snapshot is older than our own latest commit: GitHub's reads lag by seconds (homu#75), and a file that
 * is not there yet would be taken for one that somebody deleted. Also true when the branch was rewritten meanwhile.
 */
export function isBehind({ history }: Snapshot, own: OwnCommit): boolean {
  return own.last !== null && !history.commits.some(({ oid }) => oid === own.last);
}
