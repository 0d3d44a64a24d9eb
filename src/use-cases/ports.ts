/** What the use cases need from outside. The rooms `slack`, `github` and `store` implement these; `main` joins them. */

import type { BlobOid } from '../core/entry/blob-oid.ts';
import type { Author, DailyLog, DailyLogAnswers } from '../core/entry/daily-log.ts';
import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Instant } from '../core/time/instant.ts';
import type { LocalDate } from '../core/time/local-date.ts';
import type { TimeZone } from '../core/time/time-zone.ts';

// --- time -----------------------------------------------------------------------------------------------------------

export interface Clock {
  now(): Instant;
  /** Calls `wake` once, at or soon after `at`; the returned function cancels it. Does not keep the process alive. */
  wakeAt(at: Instant, wake: () => void): () => void;
}

// --- people ---------------------------------------------------------------------------------------------------------

/** A person in one Slack workspace (`T…`/`E…` and `U…`/`W…`). */
export type PersonKey = { readonly team: string; readonly user: string };

export type GitHubAccount = { readonly id: number; readonly login: string };

/** What the bot knows of a person. `slug` names their files; it is given once, is unique in the team, and stays. */
export type Person = {
  readonly key: PersonKey;
  readonly name: string;
  readonly zone: TimeZone;
  readonly slug: string;
  /** Their page in Slack, or null where the workspace's address is not known. */
  readonly profileUrl: string | null;
  readonly github: GitHubAccount | null;
  readonly seenAt: Instant;
};

export interface People {
  find(key: PersonKey): Promise<Person | null>;
  /** Keeps name, zone and address as seen now; gives a slug on first sight; leaves the GitHub account alone. */
  remember(seen: Omit<Person, 'slug' | 'github'>): Promise<Person>;
  linkGitHub(key: PersonKey, account: GitHubAccount | null): Promise<void>;
}

/** What Slack says of a person right now. */
type SeenPerson = Omit<Person, 'slug' | 'github' | 'seenAt'>;

export interface Directory {
  /** Asks Slack; null when it does not know the person or does not answer in time. */
  look(key: PersonKey): Promise<SeenPerson | null>;
}

// --- drafts and known entries ----------------------------------------------------------------------------------------

/** One person's daily log of one day: the key of its draft and of its entry. */
export type LogKey = PersonKey & { readonly date: LocalDate };

/** An entry not yet submitted. `basis` is the blob it edits, null for a new entry. */
export type Draft = {
  readonly key: LogKey;
  readonly answers: DailyLogAnswers;
  /** Lessons typed before their category was chosen, one a line. */
  readonly unfiledLessons: string;
  readonly basis: BlobOid | null;
  readonly savedAt: Instant;
};

export interface Drafts {
  find(key: LogKey): Promise<Draft | null>;
  /** Replaces the draft of this key unless the kept one was saved later. Durable when it resolves. */
  save(draft: Draft): Promise<void>;
  discard(key: LogKey): Promise<void>;
  /** Newest first. */
  list(person: PersonKey): Promise<readonly Draft[]>;
}

/** A person's daily log as the bot last knew it: what it submitted, or what it last read in the repository. */
export type KnownEntry = {
  readonly key: LogKey;
  readonly path: EntryPath;
  readonly oid: BlobOid;
  readonly text: string;
  /** Where to look at it; null until it has landed. */
  readonly url: string | null;
};

export interface KnownEntries {
  find(key: LogKey): Promise<KnownEntry | null>;
  /** The newest entry of this person on a day before `key.date`. */
  findLatestBefore(key: LogKey): Promise<KnownEntry | null>;
  /** Newest day first. */
  list(person: PersonKey, limit: number): Promise<readonly KnownEntry[]>;
  /** Keeps what was read in the repository, unless a submission of that day waits: it is newer. */
  remember(entry: KnownEntry): Promise<void>;
  /** The content of any blob the bot has known, or null. */
  text(oid: BlobOid): Promise<string | null>;
}

// --- the outbox -----------------------------------------------------------------------------------------------------

export type SubmissionId = string & { readonly __brand: 'SubmissionId' };
export type BatchId = string & { readonly __brand: 'BatchId' };
export type CommitOid = string & { readonly __brand: 'CommitOid' };

/** The change is computed from this data at commit time; `edit` is made from the blob `basis`. */
export type EntryChange =
  | { readonly type: 'create'; readonly log: DailyLog }
  | { readonly type: 'edit'; readonly basis: BlobOid; readonly log: DailyLog };

/** Submitted, not yet (or already) committed. */
export type Submission = {
  readonly id: SubmissionId;
  /** The same submission delivered twice has the same key. */
  readonly dedupeKey: string;
  readonly key: LogKey;
  readonly author: Author;
  readonly github: GitHubAccount | null;
  readonly path: EntryPath;
  readonly change: EntryChange;
  /** The file as it will be if nobody else touches it meanwhile. */
  readonly expected: { readonly oid: BlobOid; readonly text: string };
  readonly submittedAt: Instant;
};

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
  | 'history-rewritten' // the batch's first head is no ancestor any more: an operator has to look
  | 'refused'; // GitHub said no with a reason we do not know

/** A person has to decide: what is in the repository is not what the change was made from. */
export type Conflict = {
  /** `exists`: a new entry's path is taken · `changed`: the same sections were edited · `deleted` · `unsafe`: the file cannot be edited safely (line named). */
  readonly reason: 'exists' | 'changed' | 'deleted' | 'unsafe';
  /** Headings of the sections both sides touched. */
  readonly sections: readonly string[];
  /** The file as it is in the repository, null when it is gone. */
  readonly theirs: { readonly oid: BlobOid; readonly text: string; readonly url: string } | null;
  readonly line: number | null;
};

export type Landed = {
  readonly commit: { readonly oid: CommitOid; readonly url: string };
  readonly file: { readonly oid: BlobOid; readonly text: string; readonly url: string };
};

export type SubmissionState =
  | { readonly type: 'queued'; readonly trouble: Trouble | null }
  | { readonly type: 'landed'; readonly landed: Landed }
  | { readonly type: 'conflict'; readonly conflict: Conflict }
  | { readonly type: 'closed' }; // its author settled the conflict: their words went on elsewhere or were given up

/** A message already shown for a submission, so that the next state updates it instead of adding another. */
export type ShownReceipt = { readonly channel: string; readonly ts: string; readonly shows: string };

export type OutboxRow = {
  readonly submission: Submission;
  readonly state: SubmissionState;
  readonly receipt: ShownReceipt | null;
};

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
   * Durable when it resolves: the row, the known entry it will become, and the end of its draft, in one transaction.
   * `known` when this dedupe key is there already (nothing is written). Throws when the disk or database refuses.
   */
  add(submission: Submission): Promise<'added' | 'known'>;
  find(id: SubmissionId): Promise<OutboxRow | null>;

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
  close(id: SubmissionId): Promise<void>;
  /** Whether a submission of this key has not landed yet. */
  pending(key: LogKey): Promise<boolean>;

  /** Rows whose receipt does not show their state yet and whose receipt is due, oldest first. */
  receiptsDue(now: Instant, limit: number): Promise<readonly OutboxRow[]>;
  receiptShown(id: SubmissionId, receipt: ShownReceipt): Promise<void>;
  receiptFailed(id: SubmissionId, retryAt: Instant): Promise<void>;
  /** How many wait, and since when. */
  waiting(): Promise<{ readonly count: number; readonly oldest: Instant | null }>;
}

// --- the journal repository -----------------------------------------------------------------------------------------

export type RepositoryFile = { readonly oid: BlobOid; readonly text: string };

/** What a change makes of the file as it is now. */
export type ChangeResult =
  | { readonly type: 'write'; readonly text: string }
  | { readonly type: 'nothing' } // the file is already as it should be
  | { readonly type: 'conflict'; readonly conflict: Omit<Conflict, 'theirs'> };

/** Old file or nothing -> new file or a conflict. Pure; called again when the head moved. */
export type Change = {
  readonly id: SubmissionId;
  readonly path: EntryPath;
  readonly apply: (file: RepositoryFile | null) => ChangeResult;
};

export type CommitMessage = { readonly headline: string; readonly coAuthors: readonly CoAuthor[] };
export type CoAuthor = { readonly name: string; readonly account: GitHubAccount };

export type CommitRequest = {
  readonly batch: BatchId;
  readonly changes: readonly Change[];
  readonly oldestHead: CommitOid | null;
  /** Words for the commit that holds just these changes. */
  readonly message: (ids: readonly SubmissionId[]) => CommitMessage;
  /** Awaited before each mutation; false means the lease is lost and nothing may be sent. */
  readonly beforeSending: (head: CommitOid) => Promise<boolean>;
};

export type CommitReport =
  | { readonly type: 'settled'; readonly settlements: readonly Settlement[] }
  | { readonly type: 'trouble'; readonly trouble: Trouble }
  | { readonly type: 'lease-lost' };

export type ReadResult =
  | { readonly type: 'file'; readonly file: RepositoryFile; readonly url: string }
  | { readonly type: 'absent' }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

export interface JournalRepository {
  /** `owner/name@branch`, for the lease and for people. */
  readonly name: string;
  commit(request: CommitRequest): Promise<CommitReport>;
  read(path: EntryPath): Promise<ReadResult>;
  /** The account with this login, null when there is none. */
  findAccount(login: string): Promise<GitHubAccount | null | Trouble>;
}

// --- what people see ------------------------------------------------------------------------------------------------

export interface Messenger {
  /** Posts the receipt of this row to its author, or updates the one already shown. Throws `MessageNotSent`. */
  showReceipt(row: OutboxRow): Promise<ShownReceipt>;
}

/** One line per failure; `reference` is what the person was told. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;
