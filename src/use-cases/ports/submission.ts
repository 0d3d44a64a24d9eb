import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { Author, DailyLog } from '../../core/entry/daily-log.ts';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { LogKey } from './log-key.ts';
import type { GitHubAccount } from './people.ts';

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
  /** The form it came from; what the same form sends again goes on from it. */
  readonly form: string;
  readonly key: LogKey;
  readonly author: Author;
  readonly github: GitHubAccount | null;
  readonly path: EntryPath;
  readonly change: EntryChange;
  /** The file as it will be if nobody else touches it meanwhile. */
  readonly expected: { readonly oid: BlobOid; readonly text: string };
  readonly submittedAt: Instant;
};
