import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { CapturesTaken } from './captures.ts';
import type { Draft } from './drafts.ts';
import type { EntryKey } from './log-key.ts';
import type { BranchName, PullRequest, RollingBranch } from './rolling-branch.ts';
import type { BatchId, CommitOid, Submission, SubmissionId } from './submission.ts';
import type { OutboxRow, ShownReceipt, SubmissionState, Trouble } from './submission-state.ts';

export type Batch = {
  readonly id: BatchId;
  readonly submissions: readonly Submission[];
  /** The oldest head a commit of this batch was sent with; null while none was sent. */
  readonly oldestHead: CommitOid | null;
  /**
   * The rolling branch it was sent to, or has to go to because an entry it changes is still on that one; null where it
   * was sent to the journal's own branch, or may go anywhere.
   */
  readonly branch: BranchName | null;
};

/** The right to write to one repository branch. A later holder has a higher `fence`; writes with a lower one are refused. */
export type Lease = {
  readonly name: RepositoryName;
  readonly holder: string;
  readonly fence: number;
  readonly until: Instant;
  /** When commits were last sent to it by whatever process, oldest first; the latest few that may have become one. */
  readonly sent: readonly Instant[];
  /** Why a batch was postponed last, by whatever process; it may be over. */
  readonly trouble: Trouble | null;
};

/** What is about to be sent, and when. */
export type Sending = {
  readonly head: CommitOid;
  readonly branch: BranchName | null;
  readonly at: Instant;
};

export type Settlement = {
  readonly id: SubmissionId;
  readonly state: Extract<SubmissionState, { type: 'landed' | 'proposed' | 'conflict' | 'refused' }>;
};

/** Which draft ends with a submission: what its author has written since stays. */
export type EndingDraft =
  | { readonly type: 'none' }
  | {
      readonly type: 'daily-log';
      readonly mayEnd: (draft: Draft) => boolean;
      /** The captures that are in the submission, or were taken out of its form. */
      readonly takes?: CapturesTaken;
      /** The newest submission of its form that it goes on from; null: none, or the form's words would come in twice. */
      readonly after?: SubmissionId | null;
    }
  /** The draft of the submission's journal, if it is still of this revision. */
  | { readonly type: 'build-journal'; readonly revision: number };

export interface Outbox {
  /**
   * Durable when it resolves: the row, the known entry it will become, and the end of its draft if that may end, in one
   * transaction. `known` when this dedupe key is there already, `draft-changed` when the journal's draft has another
   * revision, `sent-meanwhile` when the form has sent something else since: nothing is written then. Throws when the disk
   * or database refuses.
   */
  add(
    submission: Submission,
    ending: EndingDraft,
  ): Promise<'added' | 'known' | 'draft-changed' | 'sent-meanwhile'>;
  find(id: SubmissionId): Promise<OutboxRow | null>;
  /** The newest submission that came from this form. */
  latestOf(form: string): Promise<Submission | null>;

  /** Takes or renews the lease; null while another holder has it. */
  lease(name: RepositoryName, holder: string, now: Instant, milliseconds: number): Promise<Lease | null>;
  release(lease: Lease): Promise<void>;

  /**
   * Once at start: what waits for a repository that is none of `known` (the configuration names another one now, or
   * another branch) goes to `home` from now on, with the batches left open and the drafts, so that nothing is forgotten.
   */
  adopt(home: RepositoryName, known: readonly RepositoryName[]): Promise<void>;
  /** The repositories for which something waits, or which have a rolling branch that is open. */
  repositoriesWaiting(): Promise<readonly RepositoryName[]>;
  /**
   * The open batch of this lease's repository, else a new one of its oldest queued submissions, at most `limit` of them
   * and as many as may go together after `split`; null when nothing waits. What changes an entry that is on an open
   * rolling branch goes there, and with nothing that may go elsewhere.
   * A batch that was never sent takes in what was queued since. Two changes of one path stay in order.
   */
  claim(lease: Lease, limit: number, batchId: BatchId): Promise<Batch | null>;
  /**
   * Call before sending; keeps the first head and the branch (null: the journal's own) with the batch, and the instant for
   * the pace. A rolling branch is open from then on. Returns false when the lease has passed to another: do not send.
   */
  recordHead(lease: Lease, batch: BatchId, sending: Sending): Promise<boolean>;
  /** Ends the batch; submissions not named go back to the queue. Known entries become what the repository holds. */
  settle(lease: Lease, batch: BatchId, settlements: readonly Settlement[]): Promise<void>;
  /** Keeps the batch open and writes the trouble on its submissions. */
  postpone(lease: Lease, batch: BatchId, trouble: Trouble): Promise<void>;
  /**
   * Ends a batch whose content GitHub refused for good. Its submissions go back to the queue in halves: each claims with
   * at most half as many beside it as before, until the one at fault is alone.
   */
  split(lease: Lease, batch: BatchId): Promise<void>;
  /**
   * Writes why nothing goes out for now on submissions queued for this repository that do not say anything yet. `of` is
   * asked for each, with how many are queued before it; where it gives null nothing is written.
   */
  noteTrouble(repository: RepositoryName, of: (ahead: number) => Trouble | null): Promise<void>;

  /** Those of this repository that are open, oldest first. */
  rollingBranches(repository: RepositoryName): Promise<readonly RollingBranch[]>;
  /** Whether this branch, open or not, was ever a rolling one of the repository. */
  wasRolling(repository: RepositoryName, branch: BranchName): Promise<boolean>;
  /** The submissions that wait on it, oldest first. */
  proposedOn(repository: RepositoryName, branch: BranchName): Promise<readonly OutboxRow[]>;
  /** Keeps that the pull request was looked at, and which it is, with the branch and with what waits on it. */
  pullRequestSeen(lease: Lease, branch: BranchName, seen: PullRequest | null, at: Instant): Promise<void>;
  /**
   * Ends a rolling branch: what waits on it is settled so, and what is not named goes back to the queue in its old order.
   * So does a batch that is open and was sent to it, unless it was settled before.
   */
  endRolling(lease: Lease, branch: BranchName, settlements: readonly Settlement[]): Promise<void>;
  /**
   * Ends a conflict and, in the same transaction, queues what goes on instead of it, if anything does; drafts are left
   * alone. False when it was ended before.
   */
  resolve(id: SubmissionId, instead: Submission | null): Promise<boolean>;
  /** Whether a submission of this entry has not landed yet, also where it is on a rolling branch. */
  pending(key: EntryKey): Promise<boolean>;

  /**
   * Takes the rows whose receipt does not show their state yet and is due, oldest first, at most `limit`. They are due
   * again after so many milliseconds, unless they are shown or failed before: of several processes one sends each.
   */
  claimReceipts(now: Instant, milliseconds: number, limit: number): Promise<readonly OutboxRow[]>;
  /** When the next receipt is due that nobody has been shown, by whomever it was claimed; null when there is none. */
  nextReceipt(): Promise<Instant | null>;
  receiptShown(id: SubmissionId, receipt: ShownReceipt): Promise<void>;
  receiptFailed(id: SubmissionId, retryAt: Instant): Promise<void>;
  /** How many wait, for this repository or for any, and since when. */
  waiting(repository?: RepositoryName): Promise<{ readonly count: number; readonly oldest: Instant | null }>;
}
