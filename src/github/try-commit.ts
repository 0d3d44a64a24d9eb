import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Change, Clock, CommitOid, CommitReport, CommitRequest } from '../use-cases/ports.ts';
import type { Refusal } from './classify-answer.ts';
import { commitMessage } from './commit-message.ts';
import { commitSizes, type NextSize, usualSize } from './commit-size.ts';
import { filesAfter } from './files-after.ts';
import { findLanded } from './find-landed.ts';
import { isBehind, type OwnCommit } from './is-behind.ts';
import { ownRefusals } from './own-refusals.ts';
import { entriesOf, pathsOf } from './paths-of.ts';
import { type Plan, planChanges } from './plan-changes.ts';
import { readAroundCommit } from './read-around-commit.ts';
import { readSnapshot, type SnapshotSource } from './read-snapshot.ts';
import { sendCommit } from './send-commit.ts';
import { refusedState, settlePlan, settleWithout, unfitState } from './settle-plan.ts';
import type { CommitSeen, Files, Snapshot } from './snapshot.ts';
import { startEmptyRepository } from './start-empty-repository.ts';

export type Attempt = SnapshotSource & {
  readonly folder: string;
  readonly own: OwnCommit;
  readonly nextSize: NextSize;
  readonly request: CommitRequest;
  /** The head the batch was first sent with, by this process or one before it; null while it never was. */
  readonly oldestHead: CommitOid | null;
  /** Whether there will be another attempt. */
  readonly isLast: boolean;
  /** When this attempt began. */
  readonly now: Instant;
  readonly clock: Clock;
};

export type Attempted =
  | { readonly type: 'report'; readonly report: CommitReport }
  /** Reading again in a moment settles it. */
  | { readonly type: 'open'; readonly refusal: Refusal; readonly sentWith: CommitOid | null }
  | { readonly type: 'stuck'; readonly refusal: Refusal };

/** One attempt: read, look whether an earlier one landed, change, send. */
export async function tryCommit(attempt: Attempt): Promise<Attempted> {
  const { request, now, own } = attempt;
  const read = await readOrStart(attempt);
  if (read.type !== 'snapshot') return read;
  const { snapshot } = read;
  if (isBehind(snapshot, own, now)) {
    if (!attempt.isLast) return open(ownRefusals.behindBeforeCommit);
    own.last = null;
  }
  if (attempt.oldestHead !== null) {
    const sought = { batch: request.batch, paths: entriesOf(request.changes) };
    const search = await findLanded(attempt.ask, snapshot, sought, attempt.oldestHead, now);
    if (search.type === 'landed') return settleLanded(attempt, snapshot, search.commit);
    if (search.type === 'refusal') return open(search.refusal);
  }
  if (snapshot.place.archived) return { type: 'stuck', refusal: ownRefusals.archived };
  return changeAndSend(attempt, snapshot);
}

async function changeAndSend(attempt: Attempt, snapshot: Snapshot): Promise<Attempted> {
  const { ask, request, now, own } = attempt;
  const plan = planChanges(request.changes, snapshot.files, attempt.nextSize.current);
  if (plan.writes.size === 0) return settled(settlePlan(plan, null, snapshot, snapshot.files));

  const message = commitMessage(request.message(writtenBy(plan)), request.batch);
  if (!(await request.beforeSending(snapshot.head.oid)))
    return { type: 'report', report: { type: 'lease-lost' } };
  const sent = await sendCommit(ask, snapshot, message, plan, now);
  if (sent.type === 'refusal') {
    if (sent.refusal.means === 'secret') return onAccountOfOne(plan, snapshot, 'secret-refused');
    if (sent.refusal.means === 'unfit') return onAccountOfOne(plan, snapshot, 'unfit');
    if (!mayHaveLanded(sent.refusal)) return { type: 'stuck', refusal: sent.refusal };
    return { type: 'open', refusal: sent.refusal, sentWith: snapshot.head.oid };
  }
  own.last = { oid: sent.oid, at: attempt.clock.now() };
  const commit = { oid: sent.oid, url: `${snapshot.place.url}/commit/${sent.oid}` };
  return settled(settlePlan(plan, commit, snapshot, filesAfter(snapshot.files, plan)));
}

function writtenBy({ outcomes, writes }: Plan) {
  return outcomes.filter(({ type, path }) => type === 'write' && writes.has(path)).map(({ id }) => id);
}

/** GitHub names no file, so it is known whose is at fault only where one entry is written. */
function onAccountOfOne(plan: Plan, snapshot: Snapshot, why: 'secret-refused' | 'unfit'): Attempted {
  const entries = plan.outcomes.filter(({ type }) => type === 'write');
  if (entries.length > 1) return { type: 'report', report: { type: why } };
  const stateOf = why === 'unfit' ? unfitState : refusedState;
  return settled(settleWithout(plan, snapshot, snapshot.files, stateOf));
}

/** What the commit holds is worked out again from the files it was made of, then told as it is in the commit. */
async function settleLanded(attempt: Attempt, snapshot: Snapshot, commit: CommitSeen): Promise<Attempted> {
  const { ask, request, now, own } = attempt;
  // The commit itself may lie below more of others than the next reading shows.
  own.last = { oid: snapshot.head.oid, at: attempt.clock.now() };
  const around = await readAroundCommit(ask, snapshot, commit.oid, pathsOf(request.changes), now);
  if (around.type === 'refusal') return open(around.refusal);
  const plan = planIn(around, request.changes);
  return settled(settlePlan(plan, { oid: commit.oid, url: commit.url }, snapshot, around.at));
}

/** The plan that the commit holds: of what size it was planned nobody wrote down. */
function planIn(
  { before, at }: { readonly before: Files; readonly at: Files },
  changes: readonly Change[],
): Plan {
  const oidAt = (path: EntryPath) => at.get(path)?.oid ?? null;
  const plans = commitSizes.map((size) => planChanges(changes, before, size));
  const held = plans.find(({ writes }) =>
    [...writes].every(([path, file]) => oidAt(path) === (file?.oid ?? null)),
  );
  return held ?? planChanges(changes, before, usualSize);
}

type Ready =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  | Exclude<Attempted, { type: 'report' }>;

async function readOrStart(attempt: Attempt): Promise<Ready> {
  const { request, now } = attempt;
  const read = await readSnapshot(attempt, pathsOf(request.changes), now);
  if (read.type === 'snapshot') return read;
  if (read.type === 'refusal') return open(read.refusal);
  if (read.place.archived) return { type: 'stuck', refusal: ownRefusals.archived };

  const { nameWithOwner } = read.place;
  const refusal = await startEmptyRepository(attempt.ask, { ...attempt, nameWithOwner }, now);
  // Refused: somebody else has just made the first commit.
  if (refusal?.means === 'refused') return open({ ...refusal, means: 'stale' });
  if (refusal !== null) return open(refusal);
  const again = await readSnapshot(attempt, pathsOf(request.changes), now);
  return again.type === 'snapshot'
    ? again
    : open(again.type === 'refusal' ? again.refusal : ownRefusals.behindBeforeCommit);
}

function settled(settlements: Extract<CommitReport, { type: 'settled' }>['settlements']): Attempted {
  return { type: 'report', report: { type: 'settled', settlements } };
}

function open(refusal: Refusal): Extract<Attempted, { type: 'open' }> {
  return { type: 'open', refusal, sentWith: null };
}

/** A refusal that says nothing certain about the commit: it may be there, or it may be sent again. */
function mayHaveLanded({ means }: Refusal): boolean {
  return means === 'stale' || means === 'unreachable' || means === 'refused';
}
