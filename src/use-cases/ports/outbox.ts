import type { Instant } from '../../core/time/instant.ts';
import type { Draft } from './drafts.ts';
import type { LogKey } from './log-key.ts';
import type { BatchId, CommitOid, Submission, SubmissionId } from './submission.ts';
import type { OutboxRow, ShownReceipt, SubmissionState, Trouble } from './submission-state.ts';

export type Batch = {
  readonly id: BatchId;
  readonly submissions: readonly Submission[];
  /** The oldest head a commit of this batch was sent with; null while none was sent. */
  readonly oldestHead: CommitOid | null;
};

/** The right to write to one repository branch. A later holder has a higher `fence`; writes with a lower one are refused. */
export type Lease = {
  readonly name: string;
  readonly holder: string;
  readonly fence: number;
  readonly until: Instant;
};

export type Settlement = {
  readonly id: SubmissionId;
  readonly state: Extract<SubmissionState, { type: 'landed' | 'conflict' }>;
};

export interface Outbox {
  /**
   * Durable when it resolves: the row, the known entry it will become, and the end of its day's draft if that may end
   * (without `mayEnd` none does), in one transaction. `known` when this dedupe key is there already (nothing is
   * written). Throws when the disk or database refuses.
   */
  add(submission: Submission, mayEnd?: (draft: Draft) => boolean): Promise<'added' | 'known'>;
  find(id: SubmissionId): Promise<OutboxRow | null>;
  /** The newest submission that came from this form. */
  latestOf(form: string): Promise<Submission | null>;

  /** Takes or renews the lease; null while another holder has it. */
  lease(name: string, holder: string, now: Instant, milliseconds: number): Promise<Lease | null>;
  release(lease: Lease): Promise<void>;

  /** Once at start: takes over batches that an earlier run left open under another name, so that none is forgotten. */
  adopt(name: string): Promise<void>;
  /**
   * The open batch of this lease's branch, else a new one of the oldest queued submissions; null when nothing waits.
   * A batch that was never sent takes in what was queued since. Two changes of one path stay in order.
   */
  claim(lease: Lease, limit: number, batchId: BatchId): Promise<Batch | null>;
  /** Call before sending; keeps the first head only. Returns false when the lease has passed to another: do not send. */
  recordHead(lease: Lease, batch: BatchId, head: CommitOid): Promise<boolean>;
  /** Ends the batch; submissions not named go back to the queue. Known entries become what the repository holds. */
  settle(lease: Lease, batch: BatchId, settlements: readonly Settlement[]): Promise<void>;
  /** Keeps the batch open and writes the trouble on its submissions. */
  postpone(lease: Lease, batch: BatchId, trouble: Trouble): Promise<void>;
  /** Writes why nothing goes out for now on queued submissions that do not say anything yet. */
  noteTrouble(trouble: Trouble): Promise<void>;
  /**
   * Ends a conflict and, in the same transaction, queues what goes on instead of it, if anything does; drafts are left
   * alone. False when it was ended before.
   */
  resolve(id: SubmissionId, instead: Submission | null): Promise<boolean>;
  /** Whether a submission of this key has not landed yet. */
  pending(key: LogKey): Promise<boolean>;

  /** Rows whose receipt does not show their state yet and whose receipt is due, oldest first. */
  receiptsDue(now: Instant, limit: number): Promise<readonly OutboxRow[]>;
  receiptShown(id: SubmissionId, receipt: ShownReceipt): Promise<void>;
  receiptFailed(id: SubmissionId, retryAt: Instant): Promise<void>;
  /** How many wait, and since when. */
  waiting(): Promise<{ readonly count: number; readonly oldest: Instant | null }>;
}
