import { type Instant, instantAfter } from '../core/time/instant.ts';
import { changeOf } from './change-of.ts';
import type { CommitSurroundings } from './commit-surroundings.ts';
import { messageOfBatch } from './message-of-batch.ts';
import { noteSlowCommit, PATIENCE } from './note-slow-commit.ts';
import type { Batch, CommitReport, JournalRepository, Lease, Trouble } from './ports.ts';
import { LEASE_RETRY, recordReport } from './record-report.ts';

/** GitHub advises at most six pushes a minute to one repository. */
const MOST_COMMITS_A_MINUTE = 6;
const MINUTE = 60_000;
const MOST_ENTRIES = 100;
/** How soon another process follows a writer that died. A commit may take longer: it is renewed all the while. */
const LEASE = 60_000;

type Committing = CommitSurroundings & { readonly repository: JournalRepository };

/**
 * Makes the committer of one repository branch: each call brings at most one batch from the outbox to the repository
 * and returns when to be called again, or null when nothing waits. Entries gather while a commit is in flight or the
 * pace limit holds; the first goes at once.
 */
export function createCommitter(
  surroundings: CommitSurroundings,
  repository: JournalRepository,
): () => Promise<Instant | null> {
  const around: Committing = { ...surroundings, repository };
  let commits: readonly Instant[] = [];
  let trouble: Trouble | null = null;
  let pace: Trouble | null = null;

  return async function commitNext(): Promise<Instant | null> {
    const now = around.clock.now();
    if (trouble !== null && now < trouble.retryAt) {
      // Who submits meanwhile hears at once why it waits; GitHub is left in peace until then.
      await around.outbox.noteTrouble(repository.name, trouble);
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
      const next = await recordReport(around, lease, batch, report);
      if (holdsCommit(report)) commits = [...commits, around.clock.now()];
      trouble = report.type === 'trouble' ? report.trouble : null;
      around.onProgress();
      return next;
    } finally {
      // Held between turns, it would keep the next process, after a restart, from committing until it runs out.
      await around.outbox.release(lease);
    }
  };
}

function takeLease({ outbox, repository, holder, clock }: Committing): Promise<Lease | null> {
  return outbox.lease(repository.name, holder, clock.now(), LEASE);
}

/** Tells whoever waits for the pace limit that they do, under one reference until the limit ends. */
async function notePace(around: Committing, last: Trouble | null, retryAt: Instant): Promise<Trouble | null> {
  const { name } = around.repository;
  const { count } = await around.outbox.waiting(name);
  if (count === 0) return last;
  const told = last?.retryAt === retryAt ? last : paced(around.newReference(), retryAt);
  if (told !== last) {
    const { kind, reference } = told;
    const fields = { repository: name, entries: count, kind, reference, retryAt };
    around.log.info('entries wait for the next commit', fields);
  }
  await around.outbox.noteTrouble(name, told);
  around.onProgress();
  return told;
}

function paced(reference: string, retryAt: Instant): Trouble {
  const detail = `${MOST_COMMITS_A_MINUTE} commits within a minute`;
  return { kind: 'paced', reference, detail, retryAt };
}

async function commitBatch(around: Committing, lease: Lease, batch: Batch): Promise<CommitReport> {
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

/** Whether the report took a push: what the repository held already, or refused, did not. */
function holdsCommit(report: CommitReport): boolean {
  if (report.type !== 'settled') return false;
  return report.settlements.some(({ state }) => state.type === 'landed' && state.landed.commit !== null);
}
