import type { Instant } from '../core/time/instant.ts';
import type { CommitOid } from '../use-cases/ports.ts';
import type { Snapshot } from './snapshot.ts';

/** The newest commit that is sure to be on the branch, because we made it or saw it there, and when that was. */
export type OwnCommit = { last: { readonly oid: CommitOid; readonly at: Instant } | null };

/** Reads that were seen to lag did so by up to 30 seconds (homu#75). */
const LONGEST_LAG = 60_000;

/**
 * Whether the snapshot is older than what we know of the branch: a file that is not there yet would be taken for one
 * that somebody deleted. Later than a minute a commit that does not show lies below many others, or somebody rewrote
 * the branch; neither is a reason to wait.
 */
export function isBehind({ history }: Snapshot, { last }: OwnCommit, now: Instant): boolean {
  if (last === null || now - last.at > LONGEST_LAG) return false;
  return !history.commits.some(({ oid }) => oid === last.oid);
}
