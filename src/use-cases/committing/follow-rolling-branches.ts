import { type Instant, instantAfter, toInstant } from '../../core/time/instant.ts';
import type {
  AlertSubject,
  Batch,
  BranchName,
  Lease,
  PullRequest,
  PullRequestSeen,
  RollingBranch,
  Trouble,
} from '../ports.ts';
import type { Committing } from './commit-surroundings.ts';
import { createMerging } from './merge-rolling.ts';
import { openRollingPullRequest } from './open-rolling-pull-request.ts';
import type { Troubles } from './raise-troubles.ts';
import { recoverMerged } from './recover-merged.ts';
import { settleMerged } from './settle-merged.ts';
import { watchConflict } from './watch-conflict.ts';

/** How often a pull request is looked at that nothing is sent to, and that nothing has come to for an hour. */
const LOOK = 60_000;
const LATER_LOOK = 5 * 60_000;
const LATER = 60 * 60_000;
/** GitHub's answers may be that old: a branch that was made a moment ago may not be in them. */
const LAG = 30_000;
const AGAIN = 5_000;

/** What a turn is about to do: a batch may be open, and go to a rolling branch next. */
export type Turn = {
  readonly lease: Lease;
  readonly batch: Batch | null;
  readonly branch: BranchName | null;
};

export type Followed =
  /** Something was settled or queued again: the turn begins anew. */
  | { readonly type: 'again' }
  | {
      readonly type: 'same';
      /** When to look again; null while no branch is open. */
      readonly next: Instant | null;
      /** Why nothing can be sent to the turn's branch, or GitHub's limit, which is every branch's. */
      readonly trouble: Trouble | null;
    };

/**
 * Makes what follows the pull requests of a repository's rolling branches until they are merged or closed. Each step is
 * found again by looking, so a process may die after any of them.
 */
export function createFollower(around: Committing, troubles: Troubles): (turn: Turn) => Promise<Followed> {
  const { outbox, repository, clock } = around;
  const merging = createMerging(around);
  /** When to look again where that is not as usual. */
  const again = new Map<BranchName, Instant>();

  async function dueAt(rolling: RollingBranch, { batch, branch }: Turn): Promise<Instant> {
    const { lookedAt } = rolling;
    if (rolling.branch === branch) return clock.now();
    const exception = again.get(rolling.branch);
    if (exception !== undefined) return exception;
    if (lookedAt === null) return clock.now();
    const usual = instantAfter(lookedAt, lookEvery(rolling));
    const merge = batch === null ? await merging.dueAt(rolling) : null;
    return merge !== null && lookedAt < merge ? toInstant(Math.min(usual, merge)) : usual;
  }

  function lookEvery({ sentAt }: RollingBranch): number {
    return clock.now() - sentAt < LATER ? LOOK : LATER_LOOK;
  }

  /** `ended`: it is open no more, or what was sent to it is settled. */
  async function follow(rolling: RollingBranch, turn: Turn): Promise<'ended' | 'open' | Trouble> {
    const { lease, batch } = turn;
    const { branch } = rolling;
    const seen: PullRequestSeen = await repository.lookAtPullRequest(branch);
    switch (seen.type) {
      case 'none':
        if (!seen.isThere && clock.now() - rolling.sentAt < LAG) {
          again.set(branch, instantAfter(clock.now(), AGAIN));
          return 'open';
        }
        return openRollingPullRequest(around, turn, rolling, seen.isThere);
      case 'open': {
        await outbox.pullRequestSeen(lease, branch, seen.pullRequest, clock.now());
        await watchConflict(around, seen);
        const merge = batch === null ? await merging.dueAt(rolling) : null;
        if (merge === null || clock.now() < merge) return 'open';
        const asked = await merging.ask(rolling, seen);
        if ('kind' in asked) return asked;
        if (asked.again !== null) again.set(branch, asked.again);
        return 'open';
      }
      case 'merged': {
        const recovered = await recoverMerged(around, turn, branch, seen);
        if (recovered !== 'nothing') return recovered;
        await settleMerged(around, lease, branch, seen);
        await around.alarm.over(repository.name, ['pull-request-closed']);
        await around.alarm.mended(repository.name, conflictOf(seen));
        return 'ended';
      }
      case 'closed':
        await endClosed(around, lease, branch, seen.pullRequest);
        await around.alarm.mended(repository.name, conflictOf(seen));
        return 'ended';
      case 'trouble':
        return seen.trouble;
      default:
        return seen satisfies never;
    }
  }

  return async function followAll(turn) {
    let trouble: Trouble | null = null;
    const came = new Set<'open' | 'trouble'>();
    const open = await outbox.rollingBranches(repository.name);
    const dues: Instant[] = [];
    for (const rolling of open) {
      const { branch } = rolling;
      const due = await dueAt(rolling, turn);
      if (due > clock.now()) {
        dues.push(due);
        continue;
      }
      again.delete(branch);
      const followed = await follow(rolling, turn);
      if (followed === 'ended') return { type: 'again' };
      came.add(followed === 'open' ? 'open' : 'trouble');
      if (followed === 'open') await troubles.passed('pull-request');
      else {
        await troubles.met('pull-request', followed);
        logTrouble(around, branch, followed);
        again.set(branch, followed.retryAt);
        const isLimit = followed.kind === 'rate-limited';
        if (branch === turn.branch || isLimit) trouble = followed;
        if (isLimit) return { type: 'same', next: followed.retryAt, trouble };
      }
      dues.push(await dueAt({ ...rolling, lookedAt: clock.now() }, { ...turn, branch: null }));
    }
    if (turn.batch === null && came.has('open') && !came.has('trouble')) await troubles.allWell();
    if (dues.length === 0) return { type: 'same', next: null, trouble };
    return { type: 'same', next: toInstant(Math.min(...dues)), trouble };
  };
}

function conflictOf({ pullRequest }: { readonly pullRequest: PullRequest }): AlertSubject {
  return { type: 'pull-request-conflict', pullRequest };
}

async function endClosed(
  { outbox, repository: { name }, alarm, log }: Committing,
  lease: Lease,
  branch: BranchName,
  pullRequest: PullRequest,
): Promise<void> {
  const entries = (await outbox.proposedOn(name, branch)).length;
  // Before they are queued again: a process that dies in between tells of it at the next look.
  if (entries > 0) await alarm.raise(name, { type: 'pull-request-closed', pullRequest, entries });
  await outbox.endRolling(lease, branch, []);
  const fields = { repository: name, branch, pullRequest: pullRequest.number, entries };
  log.warn('a pull request was closed without being merged, its entries are queued again', fields);
}

function logTrouble({ log, repository: { name } }: Committing, branch: BranchName, trouble: Trouble): void {
  const { kind, detail, reference, retryAt } = trouble;
  log.warn('a pull request could not be followed', {
    ...{ repository: name, branch, kind, detail, reference, retryAt },
  });
}
