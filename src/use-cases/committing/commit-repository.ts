import { type Instant, instantAfter, toInstant } from '../../core/time/instant.ts';
import type { Batch, BranchName, CommitReport, JournalRepository, Lease, Trouble } from '../ports.ts';
import { asProposed } from './as-proposed.ts';
import type { CommitSurroundings, Committing } from './commit-surroundings.ts';
import { createFollower } from './follow-rolling-branches.ts';
import { noteSlowCommit } from './note-slow-commit.ts';
import { MOST_ENTRIES, type Pace, paceOf } from './pace.ts';
import { createTroubles } from './raise-troubles.ts';
import { LEASE_RETRY, recordReport } from './record-report.ts';
import { requestOf } from './request-of.ts';
import { takeLease } from './take-lease.ts';
import { createTeller } from './tell-waiting.ts';
import { createWay } from './way-of-batch.ts';

/** A rolling branch may go away while a batch is brought to it: what became of its pull request shows soon. */
const LOOK_AGAIN = 2_000;
const MOST_LOOKS_AGAIN = 5;

/**
 * Makes the committer of one repository: each call brings at most one batch from the outbox to the journal's branch or
 * to a rolling one, follows the pull requests that are open, and returns when to be called again, or null when nothing
 * waits. Entries gather while a commit is in flight or the pace limit holds; the first goes at once.
 */
export function createCommitter(
  surroundings: CommitSurroundings,
  repository: JournalRepository,
): () => Promise<Instant | null> {
  const around: Committing = { ...surroundings, repository };
  const { outbox, clock } = around;
  const way = createWay(around);
  const teller = createTeller(around);
  const troubles = createTroubles(around);
  const follow = createFollower(around, troubles);
  let trouble: Trouble | null = null;
  let looksAgain = 0;
  /** Nothing goes out until then, and no pull request is due to be looked at. */
  let resting: { readonly pace: Pace; readonly until: Instant } | null = null;

  async function turn(lease: Lease): Promise<Instant | null> {
    const batch = await outbox.claim(lease, MOST_ENTRIES, around.newBatchId());
    const pace = paceOf(lease.sent, clock.now());
    if (batch !== null && pace.next <= clock.now()) return bring(lease, batch);
    const followed = await follow({ lease, batch, branch: null });
    if (followed.type === 'again') {
      around.onProgress();
      return clock.now();
    }
    if (batch === null) {
      teller.ofNothing();
      return followed.next;
    }
    resting = { pace, until: earliest(pace.next, followed.next) };
    await teller.ofPace(pace);
    return earliest(resting.until, teller.next());
  }

  /** Brings a batch to its branch. From the first question to GitHub on whoever waits is told when that takes long. */
  async function bring(lease: Lease, batch: Batch): Promise<Instant> {
    const stopNoting = noteSlowCommit({ ...around, renewLease: () => takeLease(around) }, lease, batch);
    try {
      const branch = await way.of(batch);
      const followed = await follow({ lease, batch, branch });
      if (followed.type === 'again') return clock.now();
      const hindrance = followed.trouble;
      const report: CommitReport =
        hindrance === null
          ? await repository.commit(await requestOf(around, lease, batch, branch))
          : { type: 'trouble', trouble: hindrance };
      // What it says must not stand over what came of the commit.
      await stopNoting();
      return await keep(lease, batch, { branch, report, hindrance });
    } finally {
      await stopNoting();
      around.onProgress();
    }
  }

  async function keep(lease: Lease, batch: Batch, { branch, report, hindrance }: Brought): Promise<Instant> {
    if (branch === null && wantsPullRequest(report)) {
      await way.refused();
      // None of it landed: it gathers anew, for a rolling branch.
      await outbox.settle(lease, batch.id, []);
      around.log.info('the branch takes no commits, entries go by pull request', {
        repository: repository.name,
      });
      return clock.now();
    }
    if (branch !== null && isBusy(report) && looksAgain < MOST_LOOKS_AGAIN) {
      looksAgain += 1;
      return instantAfter(clock.now(), LOOK_AGAIN);
    }
    looksAgain = 0;
    const next = await recordReport(
      around,
      lease,
      batch,
      branch === null ? report : await asProposed(around, branch, report),
    );
    trouble = report.type === 'trouble' ? report.trouble : null;
    if (report.type === 'settled') {
      await troubles.settled(report, branch === null ? 'straight' : 'pull-request');
    }
    if (trouble !== null && hindrance === null) await troubles.met('commit', trouble);
    return next;
  }

  return async function commitNext(): Promise<Instant | null> {
    if (trouble !== null && clock.now() < trouble.retryAt) {
      // Who submits meanwhile hears at once why it waits; GitHub is left in peace until then.
      await teller.ofTrouble(trouble);
      return earliest(trouble.retryAt, teller.next());
    }
    // Every submission comes by here: what a batch would hold is not worth reading while none may go.
    if (resting !== null && clock.now() < resting.until) {
      await teller.ofPace(resting.pace);
      return earliest(resting.until, teller.next());
    }
    resting = null;
    const lease = await takeLease(around);
    if (lease === null) return instantAfter(clock.now(), LEASE_RETRY);
    try {
      trouble = limitOf(lease, clock.now());
      if (trouble === null) return await turn(lease);
      await teller.ofTrouble(trouble);
      return trouble.retryAt;
    } finally {
      // Held between turns, it would keep the next process, after a restart, from committing until it runs out.
      await outbox.release(lease);
    }
  };
}

/** What came of a batch. `hindrance`: why nothing could be sent to its branch at all. */
type Brought = {
  readonly branch: BranchName | null;
  readonly report: CommitReport;
  readonly hindrance: Trouble | null;
};

/** GitHub's limit holds for every process; any other trouble may be over for one that has just started. */
function limitOf({ trouble }: Lease, now: Instant): Trouble | null {
  return trouble?.kind === 'rate-limited' && now < trouble.retryAt ? trouble : null;
}

function wantsPullRequest(report: CommitReport): boolean {
  return report.type === 'trouble' && report.trouble.kind === 'branch-protected';
}

function isBusy(report: CommitReport): boolean {
  return report.type === 'trouble' && report.trouble.kind === 'busy';
}

function earliest(first: Instant, ...others: readonly (Instant | null)[]): Instant {
  return toInstant(Math.min(first, ...others.filter((instant) => instant !== null)));
}
