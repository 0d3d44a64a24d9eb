import type { Batch, BranchName, CommitReport, CommitRequest, Lease } from '../ports.ts';
import { changeOf } from './change-of.ts';
import type { Committing } from './commit-surroundings.ts';
import { messageOfBatch } from './message-of-batch.ts';
import { noteSlowCommit } from './note-slow-commit.ts';
import { takeLease } from './take-lease.ts';

/** Has a batch committed to this branch. The lease is renewed for as long as it takes, and whoever waits is told. */
export async function sendBatch(
  around: Committing,
  lease: Lease,
  batch: Batch,
  branch: BranchName | null,
): Promise<CommitReport> {
  const request = await requestOf(around, lease, batch, branch);
  const stopNoting = noteSlowCommit({ ...around, renewLease: () => takeLease(around) }, lease, batch);
  try {
    return await around.repository.commit(request);
  } finally {
    await stopNoting();
  }
}

/** What is asked of GitHub for a batch. */
export async function requestOf(
  around: Committing,
  lease: Lease,
  batch: Batch,
  branch: BranchName | null,
): Promise<CommitRequest> {
  const { outbox, clock } = around;
  return {
    batch: batch.id,
    branch,
    changes: await Promise.all(
      batch.submissions.map((submission, index, all) => changeOf(around, submission, all.slice(index + 1))),
    ),
    oldestHead: batch.oldestHead,
    message: (ids) => messageOfBatch(batch, ids),
    beforeSending: (head) => outbox.recordHead(lease, batch.id, { head, branch, at: clock.now() }),
  };
}
