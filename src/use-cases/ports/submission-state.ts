import type { Instant } from '../../core/time/instant.ts';
import type { BranchName, PullRequest } from './rolling-branch.ts';
import type { CommitOid, Submission, Text } from './submission.ts';

/** Why an entry has not landed yet. Its words are safe; it is tried again. */
export type Trouble = {
  readonly kind: TroubleKind;
  /** The same in the person's message and in the log line. */
  readonly reference: string;
  /** For operators: static words and figures, never a token or what a person typed. */
  readonly detail: string;
  /** Not before this instant. */
  readonly retryAt: Instant;
};

export type TroubleKind =
  | 'unreachable' // no answer, 5xx, a page instead of data: the outcome of a commit may be unknown
  | 'rate-limited'
  | 'unauthorized' // the token is wrong or expired
  | 'forbidden' // the token may not write here
  | 'repository-missing' // gone, renamed away, or hidden from this token
  | 'branch-missing'
  | 'branch-protected'
  | 'archived'
  | 'busy' // somebody else pushed every time we tried
  | 'paced' // we hold back ourselves: as many commits were made in the last minute as GitHub advises
  | 'refused'; // GitHub said no with a reason we do not know

/** A file of the repository, and where to look at it. */
export type FileSeen = Text & { readonly url: string };

/** A person has to decide: what is in the repository is not what the change was made from. */
export type Conflict = {
  /** `exists`: the author has another entry there · `taken`: somebody else has; the store moves on to the next path · `changed`: the same sections were edited · `deleted` · `unsafe`: the file cannot be edited safely (line named). */
  readonly reason: 'exists' | 'taken' | 'changed' | 'deleted' | 'unsafe';
  /** Headings of the sections both sides touched. */
  readonly sections: readonly string[];
  /** The file as it is in the repository, null when it is gone. */
  readonly theirs: FileSeen | null;
  readonly line: number | null;
};

export type Landed = {
  /** Null where the file said it already, so that none was made. */
  readonly commit: { readonly oid: CommitOid; readonly url: string } | null;
  /** Null where it was removed. */
  readonly file: FileSeen | null;
};

/** On a rolling branch whose pull request is not merged yet. */
export type Proposed = Landed & {
  readonly branch: BranchName;
  /** Null while it could not be opened yet. */
  readonly pullRequest: PullRequest | null;
};

export type SubmissionState =
  | { readonly type: 'queued'; readonly trouble: Trouble | null }
  | { readonly type: 'landed'; readonly landed: Landed }
  | { readonly type: 'proposed'; readonly proposed: Proposed }
  | { readonly type: 'conflict'; readonly conflict: Conflict }
  /** GitHub's push protection found a secret in it: for good, until its author changes it. `theirs`: the file as it stays. */
  | { readonly type: 'refused'; readonly theirs: FileSeen | null }
  | { readonly type: 'closed' }; // its author settled the conflict: their words went on elsewhere or were given up

/** A message already shown for a submission, so that the next state updates it instead of adding another. */
export type ShownReceipt = { readonly channel: string; readonly ts: string; readonly shows: string };

export type OutboxRow = {
  readonly submission: Submission;
  readonly state: SubmissionState;
  readonly receipt: ShownReceipt | null;
};
