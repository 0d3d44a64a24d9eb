import type { Instant } from '../core/time/instant.ts';
import type { BranchName, MergeAsked } from '../use-cases/ports.ts';
import type { Refusal } from './classify-answer.ts';
import { methodsOf } from './merge-method.ts';
import { mergesOf } from './merges-of.ts';
import type { SnapshotSource } from './read-snapshot.ts';
import { readStanding, type Standing, type StandingPullRequest } from './read-standing.ts';
import { type MergeSent, type MergeStep, sendMerge } from './send-merge.ts';
import { type Settling, settleByReading, type Tried } from './settle-by-reading.ts';

type Asking = SnapshotSource & Settling;
type Merging = {
  readonly source: Asking;
  readonly standing: Standing;
  readonly pullRequest: StandingPullRequest;
  readonly now: Instant;
};

/** Has the pull request of a rolling branch merged, now or by GitHub later. A lost answer is settled by looking again. */
export function askToMerge(source: Asking, branch: BranchName): Promise<MergeAsked> {
  return settleByReading<MergeAsked>(source, async (now) => {
    const read = await readStanding(source, branch, now);
    if (read.type === 'refusal') return { ...read, sent: false };
    const { standing } = read;
    const { pullRequest } = standing;
    if (pullRequest?.state === 'MERGED') return done('merged');
    if (pullRequest?.state !== 'OPEN') return done('by-hand');
    return mergeOpen({ source, standing, pullRequest, now });
  });
}

function mergeOpen(merging: Merging): Promise<Tried<MergeAsked>> {
  const { pullRequest } = merging;
  const merges = mergesOf(pullRequest);
  switch (merges) {
    case 'clean':
      return mergeNow(merging);
    case 'behind':
      return bringUpToDate(merging);
    case 'waits':
    case 'unknown':
      return mergeLater(merging);
    case 'conflict':
      return Promise.resolve(done('by-hand'));
    default:
      return merges satisfies never;
  }
}

/** By the usual method, else by the next that the rules of the branch take. */
async function mergeNow(merging: Merging): Promise<Tried<MergeAsked>> {
  for (const method of methodsOf(merging.standing)) {
    const sent = await send(merging, { type: 'merge', method });
    if (sent.type === 'done') return done('merged');
    switch (sent.hint) {
      case 'method':
        continue;
      case 'queue':
      case 'queued':
        return enqueue(merging);
      case 'up-to-date':
        return bringUpToDate(merging);
      case 'merge':
      case null:
        return refused(sent.refusal);
      default:
        return sent.hint satisfies never;
    }
  }
  return done('by-hand');
}

/** A repository without auto-merge leaves it to whoever looks next. */
async function mergeLater(merging: Merging): Promise<Tried<MergeAsked>> {
  const { repository } = merging.standing;
  if (merging.pullRequest.autoMergeRequest !== null) return done('automatic');
  const [method] = methodsOf(merging.standing);
  if (!repository.autoMergeAllowed || method === undefined) return done('by-hand');
  const sent = await send(merging, { type: 'merge-later', method });
  if (sent.type === 'done') return done('automatic');
  // What it waited for came meanwhile.
  if (sent.hint === 'merge') return mergeNow(merging);
  return sent.hint === 'queue' ? enqueue(merging) : refused(sent.refusal);
}

/** GitHub merges nothing into a base that has gone on, where a rule says so, and brings no branch up to date itself. */
async function bringUpToDate(merging: Merging): Promise<Tried<MergeAsked>> {
  const later = await mergeLater(merging);
  if (later.type === 'refusal') return later;
  const sent = await send(merging, { type: 'update-branch' });
  return sent.type === 'done' ? later : refused(sent.refusal);
}

async function enqueue(merging: Merging): Promise<Tried<MergeAsked>> {
  const sent = await send(merging, { type: 'enqueue' });
  return sent.type === 'done' || sent.hint === 'queued' ? done('automatic') : refused(sent.refusal);
}

function send({ source, pullRequest, now }: Merging, step: MergeStep): Promise<MergeSent> {
  return sendMerge(source.ask, pullRequest, step, now);
}

function done(type: 'merged' | 'automatic' | 'by-hand'): Tried<MergeAsked> {
  return { type: 'done', done: { type } };
}

/** What GitHub will not merge it leaves to people; what it could not answer, or not now, is asked again. */
function refused(refusal: Refusal): Tried<MergeAsked> {
  switch (refusal.means) {
    case 'unreachable':
    case 'rate-limited':
    case 'stale':
    case 'unauthorized':
    case 'repository-missing':
    case 'archived':
      return { type: 'refusal', refusal, sent: true };
    case 'forbidden':
    case 'branch-missing':
    case 'branch-protected':
    case 'refused':
    case 'secret':
    case 'unfit':
      return done('by-hand');
    default:
      return refusal.means satisfies never;
  }
}
