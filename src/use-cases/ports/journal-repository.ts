import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Settlement } from './outbox.ts';
import type { GitHubAccount } from './people.ts';
import type { Asset, BatchId, CommitOid, SubmissionId, Text } from './submission.ts';
import type { Conflict, Trouble } from './submission-state.ts';

export type RepositoryFile = Text;

/** What a change makes of the file as it is now. */
export type ChangeResult =
  | { readonly type: 'write'; readonly text: string }
  | { readonly type: 'delete' }
  | { readonly type: 'nothing' } // the file is already as it should be
  | { readonly type: 'conflict'; readonly conflict: Omit<Conflict, 'theirs'> };

/** Old file or nothing -> new file or a conflict. Pure; called again when the head moved. */
export type Change = {
  readonly id: SubmissionId;
  readonly path: EntryPath;
  readonly apply: (file: RepositoryFile | null) => ChangeResult;
  /** Files that are written with it, whatever lies there: each is named after its own content. */
  readonly assets: readonly { readonly path: EntryPath; readonly bytes: Uint8Array }[];
  /** Files that go with it, each where it is still this blob and no other change of the commit writes it. */
  readonly removals: readonly Asset[];
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
  /** One of several entries holds a secret and GitHub took none: nothing landed, and which it is shows in smaller batches. */
  | { readonly type: 'secret-refused' }
  /** The same where one of several entries cannot be put into the repository at all: its path lies below a file. */
  | { readonly type: 'unfit' }
  | { readonly type: 'lease-lost' };

export type ReadResult =
  | { readonly type: 'file'; readonly file: RepositoryFile; readonly url: string }
  | { readonly type: 'absent' }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

export type BytesResult =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'absent' }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

type PathsResult =
  | { readonly type: 'paths'; readonly paths: readonly EntryPath[] }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

/** What stands between the bot and a first commit, or nothing. */
export type Access =
  | {
      readonly type: 'open';
      /** As GitHub spells it today. */
      readonly repository: string;
      readonly branch: string;
      readonly url: string;
      readonly isPrivate: boolean;
      readonly isEmpty: boolean;
    }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

/** Files for a pull request of their own. */
export type Proposal = {
  /** The branch it is made on. */
  readonly branch: string;
  readonly title: string;
  readonly body: string;
  readonly changes: readonly Change[];
};

export type Proposed =
  /** `isNew`: false where one of this branch is open already. */
  | { readonly type: 'proposed'; readonly url: string; readonly isNew: boolean }
  /** Every file is as it should be. */
  | { readonly type: 'nothing' }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

export interface JournalRepository {
  /** For the lease, for the store and for people. */
  readonly name: RepositoryName;
  commit(request: CommitRequest): Promise<CommitReport>;
  read(path: EntryPath): Promise<ReadResult>;
  /** The same file as it was before this commit. */
  readBefore(path: EntryPath, commit: CommitOid): Promise<ReadResult>;
  /** The content of a blob, of whatever kind. */
  readBlob(oid: BlobOid): Promise<BytesResult>;
  /** The journals that lie in the folder now, newest day first, at most `limit`. */
  listJournals(limit: number): Promise<PathsResult>;
  /** Whether the bot may write here, as far as GitHub says before it is tried. */
  checkAccess(): Promise<Access>;
  /** Opens a pull request with these changes, or finds the one that is open. */
  propose(proposal: Proposal): Promise<Proposed>;
  /** The account with this login, null when there is none. */
  findAccount(login: string): Promise<GitHubAccount | null | Trouble>;
}

/** Every journal repository that the bot's credential reaches. */
export interface JournalRepositories {
  /** The one of the configuration: it is there whether or not a channel is tied to it. */
  readonly home: RepositoryName;
  /** The same object for the same name; nothing is asked of GitHub yet. */
  open(name: RepositoryName): JournalRepository;
  /** The repositories that the credential can see, at most `limit`, those pushed to last first. */
  list(limit: number): Promise<readonly RepositoryName[] | Trouble>;
}
