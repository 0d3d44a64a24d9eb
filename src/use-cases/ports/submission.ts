import type { Author } from '../../core/entry/author.ts';
import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { Entry } from '../../core/entry/entry.ts';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { EntryKey } from './log-key.ts';
import type { GitHubAccount } from './people.ts';

export type SubmissionId = string & { readonly __brand: 'SubmissionId' };
export type BatchId = string & { readonly __brand: 'BatchId' };
export type CommitOid = string & { readonly __brand: 'CommitOid' };

/** A file's content under the name git gives to it. */
export type Text = { readonly oid: BlobOid; readonly text: string };

/**
 * The change is computed from this data at commit time; `edit` is made from the blob `basis`. `undo` takes back what
 * the submission `of` did: the file has to be the blob `undone` still, and becomes what it was before, or goes. The
 * pictures `assets`, which came with it and which nothing shows then, go too; their bytes stay in `Assets` for a draft of
 * what was undone.
 */
export type EntryChange =
  | { readonly type: 'create'; readonly entry: Entry }
  | { readonly type: 'edit'; readonly basis: BlobOid; readonly entry: Entry }
  | {
      readonly type: 'undo';
      readonly of: SubmissionId;
      readonly undone: BlobOid;
      readonly assets: readonly Asset[];
    };

/** A picture that is committed with its entry; its bytes are in `Assets`. */
export type Asset = { readonly path: EntryPath; readonly oid: BlobOid };

/** Submitted, not yet (or already) committed. */
export type Submission = {
  readonly id: SubmissionId;
  /** The same submission delivered twice has the same key. */
  readonly dedupeKey: string;
  /** The form it came from; what the same form sends again goes on from it. */
  readonly form: string;
  readonly key: EntryKey;
  /** What people know it by: the title of a journal, the day of a daily log. */
  readonly title: string;
  readonly author: Author;
  readonly github: GitHubAccount | null;
  readonly path: EntryPath;
  readonly change: EntryChange;
  readonly assets: readonly Asset[];
  /** The file as it will be if nobody else touches it meanwhile; null when an undo removes it. */
  readonly expected: Text | null;
  readonly submittedAt: Instant;
};
