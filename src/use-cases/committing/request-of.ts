import type { Batch, BranchName, CommitRequest, Lease } from '../ports.ts';
import { changeOf } from './change-of.ts';
import type { Committing } from './commit-surroundings.ts';
import { messageOfBatch } from './message-of-batch.ts';

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
