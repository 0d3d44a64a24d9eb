import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { Settlement } from './outbox.ts';
import type { GitHubAccount } from './people.ts';
import type { BatchId, CommitOid, SubmissionId } from './submission.ts';
import type { Conflict, Trouble } from './submission-state.ts';

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
