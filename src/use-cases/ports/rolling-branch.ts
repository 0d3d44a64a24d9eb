import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { BatchId, CommitOid } from './submission.ts';
import type { Trouble } from './submission-state.ts';

/** A branch of a journal repository, without `refs/heads/`. */
export type BranchName = string & { readonly __brand: 'BranchName' };

export type PullRequest = { readonly number: number; readonly url: string };

/** A branch that entries gather on until its one pull request is merged. It is appended to and never moved back. */
export type RollingBranch = {
  readonly repository: RepositoryName;
  readonly branch: BranchName;
  /** Null until it is opened: there has to be a commit first. */
  readonly pullRequest: PullRequest | null;
  /** When an entry was last sent to it. */
  readonly sentAt: Instant;
  /** When its pull request was last looked at; null while it never was. */
  readonly lookedAt: Instant | null;
};

/** How the pull request of a rolling branch stands. */
export type PullRequestSeen =
  /** There is none; `isThere`: whether the branch is. */
  | { readonly type: 'none'; readonly isThere: boolean }
  | {
      readonly type: 'open';
      readonly pullRequest: PullRequest;
      /**
       * `conflict`: the branches cannot be merged until a person has settled it · `unknown`: GitHub works it out, which
       * it begins to do when it is asked.
       */
      readonly merges: 'clean' | 'waits' | 'behind' | 'conflict' | 'unknown';
    }
  | {
      readonly type: 'merged';
      readonly pullRequest: PullRequest;
      /** The commit on the base branch. */
      readonly commit: { readonly oid: CommitOid; readonly url: string };
      /** What it held, by whatever method it was merged. */
      readonly commits: readonly { readonly oid: CommitOid; readonly batch: BatchId | null }[];
      /** Where people look at a file of the base branch. */
      readonly urlOf: (path: EntryPath) => string;
    }
  | { readonly type: 'closed'; readonly pullRequest: PullRequest }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

/** What came of the wish that a pull request be merged. */
export type MergeAsked =
  | { readonly type: 'merged' }
  /** GitHub merges it by itself once what it waits for is there. */
  | { readonly type: 'automatic' }
  /** Not by GitHub for now: auto-merge is off, or a person is wanted. Worth asking again once it is `clean` or `behind`. */
  | { readonly type: 'by-hand' }
  | { readonly type: 'trouble'; readonly trouble: Trouble };
