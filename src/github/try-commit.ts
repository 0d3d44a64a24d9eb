import type { Instant } from '../core/time/instant.ts';
import type { Clock, CommitOid, CommitReport, CommitRequest, Settlement } from '../use-cases/ports.ts';
import type { Refusal } from './classify-answer.ts';
import { commitMessage } from './commit-message.ts';
import type { NextSize } from './commit-size.ts';
import { filesAfter } from './files-after.ts';
import { findLanded } from './find-landed.ts';
import { isBehind, type OwnCommit } from './is-behind.ts';
import { ownRefusals } from './own-refusals.ts';
import { entriesOf } from './paths-of.ts';
import { type Plan, planChanges } from './plan-changes.ts';
import { readHeld } from './read-held.ts';
import type { SnapshotSource } from './read-snapshot.ts';
import { type ReadyToCommit, readToCommit } from './read-to-commit.ts';
import { sendCommit } from './send-commit.ts';
import { refusedState, settlePlan, settleWithout, unfitState } from './settle-plan.ts';
import type { CommitSeen, Snapshot } from './snapshot.ts';
import { startRollingBranch } from './start-rolling-branch.ts';

/** The branch of its source is the journal's; the request may name a rolling one. */
export type Attempt = SnapshotSource & {
  readonly folder: string;
  /** What is known of the branch that the request goes to. */
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
  const read = await readToCommit(attempt);
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
  const plan = planChanges(request.changes, snapshot.files, attempt.nextSize.current);
  if (plan.writes.size === 0) return settleWithoutCommit(attempt, read, plan);
  if (read.begins === null) return send(attempt, snapshot, plan);
  const refused = await startRollingBranch(attempt, read.begins, snapshot);
  return refused ?? send(attempt, { ...snapshot, branch: read.begins.branch }, plan);
}

/** What a rolling branch says already is on it from now on, and has not landed: that is kept as for a commit. */
async function settleWithoutCommit(
  { request }: Attempt,
  { snapshot, begins }: Extract<ReadyToCommit, { type: 'snapshot' }>,
  plan: Plan,
): Promise<Attempted> {
  const isOnRolling = request.branch !== null && begins === null;
  const isLeased = !isOnRolling || (await request.beforeSending(snapshot.head.oid));
  if (!isLeased) return leaseLost;
  return settled(snapshot, settlePlan(plan, null, snapshot, snapshot.files));
}

async function send(attempt: Attempt, snapshot: Snapshot, plan: Plan): Promise<Attempted> {
  const { ask, request, now, own } = attempt;
  const message = commitMessage(request.message(writtenBy(plan)), request.batch);
  if (!(await request.beforeSending(snapshot.head.oid))) return leaseLost;
  const sent = await sendCommit(ask, snapshot, message, plan, now);
  if (sent.type === 'refusal') {
    if (sent.refusal.means === 'secret') return onAccountOfOne(plan, snapshot, 'secret-refused');
    if (sent.refusal.means === 'unfit') return onAccountOfOne(plan, snapshot, 'unfit');
    if (!mayHaveLanded(sent.refusal)) return { type: 'stuck', refusal: sent.refusal };
    return { type: 'open', refusal: sent.refusal, sentWith: snapshot.head.oid };
  }
  own.last = { oid: sent.oid, at: attempt.clock.now() };
  const commit = { oid: sent.oid, url: `${snapshot.place.url}/commit/${sent.oid}` };
  return settled(snapshot, settlePlan(plan, commit, snapshot, filesAfter(snapshot.files, plan)));
}

const leaseLost: Attempted = { type: 'report', report: { type: 'lease-lost' } };

function writtenBy({ outcomes, writes }: Plan) {
  return outcomes.filter(({ type, path }) => type === 'write' && writes.has(path)).map(({ id }) => id);
}

/** GitHub names no file, so it is known whose is at fault only where one entry is written. */
function onAccountOfOne(plan: Plan, snapshot: Snapshot, why: 'secret-refused' | 'unfit'): Attempted {
  const entries = plan.outcomes.filter(({ type }) => type === 'write');
  if (entries.length > 1) return { type: 'report', report: { type: why } };
  const stateOf = why === 'unfit' ? unfitState : refusedState;
  return settled(snapshot, settleWithout(plan, snapshot, snapshot.files, stateOf));
}

async function settleLanded(attempt: Attempt, snapshot: Snapshot, commit: CommitSeen): Promise<Attempted> {
  const { ask, request, now, own } = attempt;
  // The commit itself may lie below more of others than the next reading shows.
  own.last = { oid: snapshot.head.oid, at: attempt.clock.now() };
  const held = await readHeld(ask, snapshot, request, commit, now);
  return held.type === 'refusal' ? open(held.refusal) : settled(snapshot, held.settlements);
}

function settled({ place }: Snapshot, settlements: readonly Settlement[]): Attempted {
  return { type: 'report', report: { type: 'settled', settlements, calledNow: place.nameWithOwner } };
}

function open(refusal: Refusal): Attempted {
  return { type: 'open', refusal, sentWith: null };
}

/** A refusal that says nothing certain about the commit: it may be there, or it may be sent again. */
function mayHaveLanded({ means }: Refusal): boolean {
  return means === 'stale' || means === 'unreachable' || means === 'refused';
}
