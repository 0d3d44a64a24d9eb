import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { AuthorsResult, BlobsResult, Folders, TreeResult } from './journal-tree.ts';
import type { Settlement } from './outbox.ts';
import type { GitHubAccount } from './people.ts';
import type { BranchName, MergeAsked, PullRequest, PullRequestSeen } from './rolling-branch.ts';
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
  /** The rolling branch it goes to, which is made from the journal's own branch where it is not there; null: that one. */
  readonly branch: BranchName | null;
  readonly changes: readonly Change[];
  readonly oldestHead: CommitOid | null;
  /** Words for the commit that holds just these changes. */
  readonly message: (ids: readonly SubmissionId[]) => CommitMessage;
  /**
   * Awaited before each mutation, and before anything is settled on a rolling branch; false means the lease is lost and
   * nothing may be sent.
   */
  readonly beforeSending: (head: CommitOid) => Promise<boolean>;
};

export type CommitReport =
  /** On a rolling branch too they are `landed`: on that branch. */
  | {
      readonly type: 'settled';
      readonly settlements: readonly Settlement[];
      /** `owner/name` as GitHub calls the repository today. */
      readonly calledNow: string;
    }
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

/** What stands between the bot and a first entry, or nothing. */
export type Access =
  | {
      readonly type: 'open';
      /** As GitHub spells it today. */
      readonly repository: string;
      readonly branch: string;
      readonly url: string;
      readonly isPrivate: boolean;
      readonly isEmpty: boolean;
      /** Whether a rule of the branch takes no straight commits; classic protection shows only when one is tried. */
      readonly wantsPullRequests: boolean;
      /** Whether GitHub merges by itself once nothing stands in the way. */
      readonly autoMerges: boolean;
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

export type ProposalMade =
  /** `isNew`: false where one of this branch is open already. */
  | { readonly type: 'proposed'; readonly url: string; readonly isNew: boolean }
  /** Every file is as it should be. */
  | { readonly type: 'nothing' }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

export type PullRequestAsked = {
  readonly branch: BranchName;
  readonly title: string;
  readonly body: string;
};

export interface JournalRepository {
  /** For the lease, for the store and for people. */
  readonly name: RepositoryName;
  commit(request: CommitRequest): Promise<CommitReport>;
  /** The report of a batch of which it is known that this commit is its own, wherever that lies. Nothing is sent. */
  reportOf(request: CommitRequest, commit: CommitOid): Promise<CommitReport>;
  /** Whether a rule of the journal's branch wants a pull request, as far as GitHub says before it is tried. */
  wantsPullRequests(): Promise<boolean>;
  /** How the pull request of a rolling branch stands. */
  lookAtPullRequest(branch: BranchName): Promise<PullRequestSeen>;
  /**
   * Opens the pull request of a rolling branch, once however often it is asked for. Null where there is nothing to be
   * pulled: the journal's branch has all that it holds.
   */
  openPullRequest(request: PullRequestAsked): Promise<PullRequest | null | Trouble>;
  /**
   * Has it merged by the repository's usual method: at once where nothing stands in the way, else by GitHub as soon as
   * nothing does, where the repository allows that. One that is behind its base is brought up to date where that is asked.
   */
  askToMerge(branch: BranchName): Promise<MergeAsked>;
  read(path: EntryPath): Promise<ReadResult>;
  /** The same file as it was before this commit. */
  readBefore(path: EntryPath, commit: CommitOid): Promise<ReadResult>;
  /** The content of a blob, of whatever kind. */
  readBlob(oid: BlobOid): Promise<BytesResult>;
  /** What changed below the journal's folder since its folders were known so; `unchanged` costs one call. */
  readTree(known: Folders): Promise<TreeResult>;
  /** The content of some of these blobs, at least of the first: as many as GitHub gives in one call. */
  readBlobs(oids: readonly BlobOid[]): Promise<BlobsResult>;
  /** Who last committed to each of these files. */
  readAuthors(paths: readonly EntryPath[]): Promise<AuthorsResult>;
  /** The journals that lie in the folder now, newest day first, at most `limit`. */
  listJournals(limit: number): Promise<PathsResult>;
  /** Whether the bot may write here, as far as GitHub says before it is tried. */
  checkAccess(): Promise<Access>;
  /** Opens a pull request with these changes, or finds the one that is open. */
  propose(proposal: Proposal): Promise<ProposalMade>;
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
