import type { Instant } from '../core/time/instant.ts';
import type { CommitOid, CommitRequest } from '../use-cases/ports.ts';
import type { Refusal } from './classify-answer.ts';
import { ownRefusals } from './own-refusals.ts';
import { pathsOf } from './paths-of.ts';
import { readSnapshot, type SnapshotSource } from './read-snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { startEmptyRepository } from './start-empty-repository.ts';
import { type NewBranch, planRollingBranch } from './start-rolling-branch.ts';

export type ReadyToCommit =
  /** `begins`: the branch to be made at its head before anything is committed; null where it is there. */
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot; readonly begins: NewBranch | null }
  /** Reading again in a moment settles it. */
  | { readonly type: 'open'; readonly refusal: Refusal; readonly sentWith: CommitOid | null }
  | { readonly type: 'stuck'; readonly refusal: Refusal };

type Source = SnapshotSource & {
  readonly folder: string;
  readonly request: CommitRequest;
  readonly now: Instant;
};

/**
 * The branch that a request goes to, with a first commit where it has none. Of a rolling branch that is not there yet it
 * is the one that it begins at.
 */
export async function readToCommit(source: Source): Promise<ReadyToCommit> {
  const { request, now } = source;
  if (request.branch === null) return readOrStart(source);
  const read = await readSnapshot({ ...source, branch: request.branch }, pathsOf(request.changes), now);
  if (read.type === 'snapshot') return { ...read, begins: null };
  if (read.type === 'refusal' && read.refusal.means !== 'branch-missing') return open(read.refusal);

  const base = await readOrStart(source);
  if (base.type !== 'snapshot') return base;
  if (base.snapshot.place.archived) return { type: 'stuck', refusal: ownRefusals.archived };
  return planRollingBranch(source, request.branch, base.snapshot);
}

async function readOrStart(source: Source): Promise<ReadyToCommit> {
  const { request, now } = source;
  const read = await readSnapshot(source, pathsOf(request.changes), now);
  if (read.type === 'snapshot') return { ...read, begins: null };
  if (read.type === 'refusal') return open(read.refusal);
  if (read.place.archived) return { type: 'stuck', refusal: ownRefusals.archived };

  const { nameWithOwner } = read.place;
  const refusal = await startEmptyRepository(source.ask, { ...source, nameWithOwner }, now);
  // Refused: somebody else has just made the first commit.
  if (refusal?.means === 'refused') return open({ ...refusal, means: 'stale' });
  if (refusal !== null) return open(refusal);
  const again = await readSnapshot(source, pathsOf(request.changes), now);
  return again.type === 'snapshot'
    ? { ...again, begins: null }
    : open(again.type === 'refusal' ? again.refusal : ownRefusals.behindBeforeCommit);
}

function open(refusal: Refusal): Extract<ReadyToCommit, { type: 'open' }> {
  return { type: 'open', refusal, sentWith: null };
}
