import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MergeMethod, Merging, PlayedPullRequest } from './played-pull-request.ts';

export type { PlayedPullRequest } from './played-pull-request.ts';

export type RepositoryTree = readonly {
  readonly path: string;
  readonly oid: string;
  readonly size: number;
}[];
export type RepositoryCommit = {
  readonly oid: string;
  readonly headline: string;
  readonly body: string;
  readonly author: string;
  readonly at: string;
  readonly files: readonly { readonly path: string; readonly change: 'added' | 'modified' | 'deleted' }[];
};

/** A fault at the wire; each counts down and then is gone. `on` names what it hits. */
export type GitHubFault = {
  readonly on: 'query' | 'mutation' | 'rest' | 'any';
  /** Only calls of this name: a query's or mutation's first field, or a route as `GET /repos/…`. */
  readonly name?: string;
  readonly times: number;
} & (
  | {
      readonly type: 'status';
      readonly status: number;
      readonly when: 'before' | 'after';
      readonly retryAfterSeconds?: number;
      readonly message?: string;
    }
  | { readonly type: 'latency'; readonly milliseconds: number }
  | { readonly type: 'reset'; readonly when: 'before' | 'after' }
  | { readonly type: 'html'; readonly when: 'before' | 'after' }
  | { readonly type: 'empty'; readonly when: 'before' | 'after' }
  /** GraphQL `errors` with data null (before) or with the data of a commit that was made (after). */
  | {
      readonly type: 'graphql-error';
      readonly errorType: string;
      readonly message: string;
      readonly retryAfterSeconds?: number;
      readonly when: 'before' | 'after';
    }
  /** The commit is made this much later, after the answer said 502. */
  | { readonly type: 'late-landing'; readonly milliseconds: number }
  /** Another push moves the head between the read and the mutation. `shape` is how GitHub words it. */
  | { readonly type: 'stale-head'; readonly shape: 'STALE_DATA' | 'FORBIDDEN' | 'NOT_FOUND' }
);

export type GitHubCall = {
  readonly at: number;
  readonly kind: 'query' | 'mutation' | 'rest';
  readonly name: string;
  readonly status: number;
};

/** What the tokens may do with a repository; `none`: it is not there for them. */
export type Access = 'write' | 'read' | 'none';
export type Installation = 'active' | 'suspended' | 'removed';

/** A change of one file by a person who looked at the blob `from`; null where there was no file. */
export type HandChange = {
  readonly path: string;
  readonly from: string | null;
  readonly to:
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'deleted' }
    | { readonly type: 'renamed'; readonly path: string };
  readonly message: string;
};
export type HandChangeResult =
  | { readonly type: 'committed'; readonly oid: string }
  /** Somebody committed to the file meanwhile; nothing was done. */
  | { readonly type: 'changed' };

/** One repository. What names no branch is about the default branch. */
export interface PlayedRepository {
  /** `owner/name` */
  readonly repository: string;
  readonly defaultBranch: string;
  /** Folder of the real bare repository. */
  readonly folder: string;
  /** What to type after `git clone`. */
  readonly cloneUrl: string;

  tree(branch?: string): Promise<RepositoryTree>;
  file(path: string, branch?: string): Promise<string | null>;
  /** The file as it is, for what is no text. */
  bytes(path: string, branch?: string): Promise<Buffer | null>;
  commits(limit: number, branch?: string): Promise<readonly RepositoryCommit[]>;
  /** In the order of their names. */
  branches(): Promise<readonly string[]>;
  /** A commit by hand, as if a person had pushed; null content deletes. Works on the empty repository too. */
  pushByHand(
    files: Readonly<Record<string, string | Uint8Array | null>>,
    message: string,
    author?: string,
    branch?: string,
  ): Promise<string>;
  /** Closes a pull request that is open from it, as GitHub does. */
  deleteBranch(branch: string): Promise<void>;
  /** A forced push by hand. */
  moveBranch(branch: string, oid: string): Promise<void>;
  /** A commit by hand that overwrites nothing its author has not seen. */
  changeByHand(change: HandChange): Promise<HandChangeResult>;

  /** Oldest first. */
  pullRequests(): readonly PlayedPullRequest[];
  /** What it would change, as `git diff` says it; empty where a branch is gone. */
  pullRequestDiff(number: number): Promise<string>;
  /** As a person who may, by the usual method unless one is named; throws where it is not open or the branches conflict. */
  mergePullRequest(number: number, method?: MergeMethod): Promise<void>;
  closePullRequest(number: number): void;
  reopenPullRequest(number: number): Promise<void>;
  approvePullRequest(number: number): Promise<void>;
  /** The checks have passed, or failed, for the commit that is its head now. */
  passChecks(number: number): Promise<void>;
  failChecks(number: number): Promise<void>;
  /** How it merges; what is not named stays as it was. Direct commits are refused by `setProtected` alone. */
  setMerging(merging: Partial<Merging>): void;

  setArchived(archived: boolean): void;
  setPrivate(isPrivate: boolean): void;
  setAccess(access: Access): void;
  /** Rules of the default branch. */
  setProtected(rule: 'none' | 'classic' | 'ruleset'): void;
  /** Gives it another `owner/name`; GraphQL's queries and git follow the old one, REST redirects from it. */
  rename(repository: string): void;
  /** Refuses a commit that adds what this matches; null switches push protection off, as it is at first. */
  setPushProtection(secret: RegExp | null): void;
}

/** The whole of it; as a repository it is the first one. */
export interface PlayedGitHub extends PlayedRepository {
  /** REST base for the bot, no trailing slash, e.g. `http://127.0.0.1:4010/github`; GraphQL at its `/graphql`. */
  readonly apiUrl: string;
  readonly token: string;
  /** In the order they were made. */
  readonly repositories: readonly PlayedRepository[];
  readonly calls: readonly GitHubCall[];

  /** One more repository, `owner/name`, in a folder beside the first one's. */
  addRepository(repository: string, seed?: 'empty' | 'readme'): Promise<PlayedRepository>;
  listen(origin: string): void;
  /** Takes `/github/…` and `/<owner>/<name>.git/…` (git's own protocol: clone, fetch and push); false when none of its. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  setDown(down: boolean): void;
  /** What has become of the app's installation: suspended, its tokens are refused; removed, it is not there. */
  setInstallation(installation: Installation): void;
  /** Whether the tokens that were given out are worth anything; an app is given a new one when it asks. */
  setTokens(tokens: 'valid' | 'expired'): void;
  /** Every answer takes this long until set to 0. */
  setLatency(milliseconds: number): void;
  onChange(listener: () => void): () => void;
  fault(fault: GitHubFault): void;
  stop(): Promise<void>;
}
