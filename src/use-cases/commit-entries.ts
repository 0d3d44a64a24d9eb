import { commitHeadline } from '../core/entry/commit-headline.ts';
import { type Instant, instantAfter } from '../core/time/instant.ts';
import { entryChange } from './entry-change.ts';
import type {
  Batch,
  BatchId,
  Change,
  Clock,
  CoAuthor,
  CommitMessage,
  CommitReport,
  JournalRepository,
  KnownEntries,
  Lease,
  Log,
  Outbox,
  Settlement,
  Submission,
  SubmissionId,
  Trouble,
} from './ports.ts';

/** GitHub advises at most six pushes a minute to one repository. */
const MOST_COMMITS_A_MINUTE = 6;
const MINUTE = 60_000;
const MOST_ENTRIES = 100;
/** Longer than one attempt at GitHub with all its waiting, so that a lease does not run out under a healthy writer. */
const LEASE = 180_000;
/** How long GitHub may take before the author hears that their words are safe and on their way. */
const PATIENCE = 3_000;
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
    if (oldest !== undefined) return instantAfter(oldest, MINUTE);

    const lease = await around.outbox.lease(around.repository.name, around.holder, now, LEASE);
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

async function commitBatch(around: CommitSurroundings, lease: Lease, batch: Batch): Promise<CommitReport> {
  const changes = await Promise.all(batch.submissions.map((submission) => changeOf(around, submission)));
  const stopWaiting = around.clock.wakeAt(instantAfter(around.clock.now(), PATIENCE), () =>
    tellThatItTakesLonger(around, lease, batch),
  );
  try {
    return await around.repository.commit({
      batch: batch.id,
      changes,
      oldestHead: batch.oldestHead,
      message: (ids) => messageFor(batch, ids),
      beforeSending: (head) => around.outbox.recordHead(lease, batch.id, head),
    });
  } finally {
    stopWaiting();
  }
}

async function changeOf(around: CommitSurroundings, submission: Submission): Promise<Change> {
  const { change } = submission;
  const basisText = change.type === 'edit' ? await around.knownEntries.text(change.basis) : null;
  return entryChange(submission, basisText);
}

function messageFor(batch: Batch, ids: readonly SubmissionId[]): CommitMessage {
  const committed = batch.submissions.filter((submission) => ids.includes(submission.id));
  const headline = commitHeadline(
    committed.map(({ key, author, change }) => ({
      date: key.date,
      author: author.name,
      edited: change.type === 'edit',
    })),
  );
  return { headline, coAuthors: coAuthorsOf(committed) };
}

function coAuthorsOf(submissions: readonly Submission[]): readonly CoAuthor[] {
  const byAccount = new Map<number, CoAuthor>();
  for (const { author, github } of submissions) {
    if (github !== null) byAccount.set(github.id, { name: author.name, account: github });
  }
  return [...byAccount.values()];
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

function logTrouble(log: Log, batch: Batch, trouble: Trouble): void {
  log.warn('entries wait: GitHub did not take the commit', {
    batch: batch.id,
    entries: batch.submissions.length,
    kind: trouble.kind,
    detail: trouble.detail,
    reference: trouble.reference,
    retryAt: trouble.retryAt,
  });
}

/** The outcome is still open; the note only makes the receipt say so. The report of the commit overwrites it. */
function tellThatItTakesLonger(around: CommitSurroundings, lease: Lease, batch: Batch): void {
  const now = around.clock.now();
  const trouble: Trouble = {
    kind: 'unreachable',
    reference: around.newReference(),
    detail: `no answer within ${PATIENCE} ms`,
    retryAt: now,
  };
  around.outbox
    .postpone(lease, batch.id, trouble)
    .then(() => {
      logTrouble(around.log, batch, trouble);
      around.onProgress();
    })
    .catch((error: unknown) => around.log.error('could not note a slow commit', { error: String(error) }));
}
