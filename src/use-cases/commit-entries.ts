import { type Instant, instantAfter } from '../core/time/instant.ts';
import { entryChange } from './entry-change.ts';
import { messageOfBatch } from './message-of-batch.ts';
import { logTrouble, noteSlowCommit, PATIENCE } from './note-slow-commit.ts';
import type {
  Batch,
  BatchId,
  Change,
  Clock,
  CommitReport,
  JournalRepository,
  KnownEntries,
  Lease,
  Log,
  Outbox,
  Settlement,
  Submission,
  Trouble,
} from './ports.ts';

/** GitHub advises at most six pushes a minute to one repository. */
const MOST_COMMITS_A_MINUTE = 6;
const MINUTE = 60_000;
const MOST_ENTRIES = 100;
/** How soon another process follows a writer that died. A commit may take longer: it is renewed all the while. */
const LEASE = 60_000;
const LEASE_RETRY = 5_000;

export type CommitSurroundings = {
  readonly outbox: Outbox;
  readonly knownEntries: KnownEntries;
  readonly repository: JournalRepository;
  readonly clock: Clock;
  readonly log: Log;
  /** Names this process among the writers of one branch. */
  readonly holder: string;
  readonly newBatchId: () => BatchId;
  readonly newReference: () => string;
  /** Called whenever a submission's state changed, so that its receipt can follow. */
  readonly onProgress: () => void;
};

/**
 * Makes the committer of one repository branch: each call brings at most one batch from the outbox to the repository
 * and returns when to be called again, or null when nothing waits. Entries gather while a commit is in flight or the
 * pace limit holds; the first goes at once.
 */
export function createCommitter(around: CommitSurroundings): () => Promise<Instant | null> {
  let commits: readonly Instant[] = [];
  let trouble: Trouble | null = null;
  let pace: Trouble | null = null;

  return async function commitNext(): Promise<Instant | null> {
    const now = around.clock.now();
    if (trouble !== null && now < trouble.retryAt) {
      // Who submits meanwhile hears at once why it waits; GitHub is left in peace until then.
      await around.outbox.noteTrouble(trouble);
      around.onProgress();
      return trouble.retryAt;
    }
    commits = commits.filter((at) => at > now - MINUTE);
    const oldest = commits.length < MOST_COMMITS_A_MINUTE ? undefined : commits[0];
    if (oldest !== undefined) {
      const due = instantAfter(oldest, MINUTE);
      if (due - now > PATIENCE) pace = await notePace(around, pace, due);
      return due;
    }

    const lease = await takeLease(around);
    if (lease === null) return instantAfter(now, LEASE_RETRY);
    try {
      const batch = await around.outbox.claim(lease, MOST_ENTRIES, around.newBatchId());
      if (batch === null) return null;

      const report = await commitBatch(around, lease, batch);
      const next = await record(around, lease, batch, report);
      if (report.type === 'settled') commits = [...commits, around.clock.now()];
      trouble = report.type === 'trouble' ? report.trouble : null;
      around.onProgress();
      return next;
    } finally {
      // Held between turns, it would keep the next process, after a restart, from committing until it runs out.
      await around.outbox.release(lease);
    }
  };
}

function takeLease({ outbox, repository, holder, clock }: CommitSurroundings): Promise<Lease | null> {
  return outbox.lease(repository.name, holder, clock.now(), LEASE);
}

/** Tells whoever waits for the pace limit that they do, under one reference until the limit ends. */
async function notePace(
  around: CommitSurroundings,
  last: Trouble | null,
  retryAt: Instant,
): Promise<Trouble | null> {
  const { count } = await around.outbox.waiting();
  if (count === 0) return last;
  const told = last?.retryAt === retryAt ? last : paced(around.newReference(), retryAt);
  if (told !== last) {
    const { kind, reference } = told;
    around.log.info('entries wait for the next commit', { entries: count, kind, reference, retryAt });
  }
  await around.outbox.noteTrouble(told);
  around.onProgress();
  return told;
}

function paced(reference: string, retryAt: Instant): Trouble {
  const detail = `${MOST_COMMITS_A_MINUTE} commits within a minute`;
  return { kind: 'paced', reference, detail, retryAt };
}

async function commitBatch(around: CommitSurroundings, lease: Lease, batch: Batch): Promise<CommitReport> {
  const changes = await Promise.all(batch.submissions.map((submission) => changeOf(around, submission)));
  const renewLease = () => takeLease(around);
  const stopNoting = noteSlowCommit({ ...around, renewLease }, lease, batch);
  try {
    return await around.repository.commit({
      batch: batch.id,
      changes,
      oldestHead: batch.oldestHead,
      message: (ids) => messageOfBatch(batch, ids),
      beforeSending: (head) => around.outbox.recordHead(lease, batch.id, head),
    });
  } finally {
    await stopNoting();
  }
}

async function changeOf(around: CommitSurroundings, submission: Submission): Promise<Change> {
  const { change } = submission;
  const basisText = change.type === 'edit' ? await around.knownEntries.text(change.basis) : null;
  return neverThrowing(entryChange(submission, basisText), around.log);
}

/** A file that our reading cannot cope with is for its author to decide; thrown, it would stop everybody's entries. */
function neverThrowing(change: Change, log: Log): Change {
  return {
    ...change,
    apply(file) {
      try {
        return change.apply(file);
      } catch (error) {
        const name = error instanceof Error ? error.name : typeof error;
        log.error('an entry could not be put into its file', { submission: change.id, error: name });
        return { type: 'conflict', conflict: { reason: 'unsafe', sections: [], line: null } };
      }
    },
  };
}

/** Writes down how the batch came out and returns when to look again. */
async function record(
  around: CommitSurroundings,
  lease: Lease,
  batch: Batch,
  report: CommitReport,
): Promise<Instant | null> {
  switch (report.type) {
    case 'settled':
      await around.outbox.settle(lease, batch.id, report.settlements);
      around.log.info('batch settled', countsOf(batch, report.settlements));
      return around.clock.now();
    case 'trouble':
      await around.outbox.postpone(lease, batch.id, report.trouble);
      logTrouble(around.log, batch, report.trouble);
      return report.trouble.retryAt;
    case 'lease-lost':
      around.log.warn('lease passed to another writer', { batch: batch.id });
      return instantAfter(around.clock.now(), LEASE_RETRY);
    default:
      return report satisfies never;
  }
}

function countsOf(batch: Batch, settlements: readonly Settlement[]) {
  const landed = settlements.filter(({ state }) => state.type === 'landed').length;
  return { batch: batch.id, landed, conflicts: settlements.length - landed };
}
