import type { Instant } from '../core/time/instant.ts';
import type { BranchName, CommitRequest } from '../use-cases/ports.ts';
import { createBranch } from './create-branch.ts';
import { findPullRequests } from './find-pull-requests.ts';
import { ownRefusals } from './own-refusals.ts';
import { readSnapshot, type SnapshotSource } from './read-snapshot.ts';
import type { ReadyToCommit } from './read-to-commit.ts';
import type { Snapshot } from './snapshot.ts';

/** A rolling branch that is still to be made. */
export type NewBranch = { readonly branch: BranchName; readonly repositoryId: string };

type Source = SnapshotSource & { readonly request: CommitRequest; readonly now: Instant };
type Open = Extract<ReadyToCommit, { type: 'open' }>;

/**
 * Has a rolling branch begin at the head of the journal's own. A branch that went away with its pull request is not made
 * again: nobody would merge it. It is kept as begun, so that whoever looks at its pull request goes on to the next.
 */
export async function planRollingBranch(
  { ask, request, now }: Source,
  branch: BranchName,
  base: Snapshot,
): Promise<ReadyToCommit> {
  const between = { head: branch, base: base.branch };
  const found = await findPullRequests(ask, base.place.nameWithOwner, between, now);
  if (found.type === 'refusal') return { type: 'open', refusal: found.refusal, sentWith: null };
  const { repositoryId, latest } = found;
  if (latest === null) return { type: 'snapshot', snapshot: base, begins: { branch, repositoryId } };
  await request.beforeSending(base.head.oid);
  return { type: 'stuck', refusal: ownRefusals.branchEnded };
}

/** Makes it; null when it is made. One that is there by now is read again, as it is. */
export async function startRollingBranch(
  source: Source,
  { branch, repositoryId }: NewBranch,
  { head }: Snapshot,
): Promise<Open | null> {
  const refusal = await createBranch(source.ask, { repositoryId, branch, oid: head.oid }, source.now);
  if (refusal === null) return null;
  // Somebody else has made it, or we have and the answer to that was lost.
  const read = await readSnapshot({ ...source, branch }, [], source.now);
  const isThere = read.type === 'snapshot';
  return { type: 'open', refusal: isThere ? { ...refusal, means: 'stale' } : refusal, sentWith: null };
}
