import type { IncomingMessage, ServerResponse } from 'node:http';

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
export type GitHubFault = { readonly on: 'query' | 'mutation' | 'rest' | 'any'; readonly times: number } & (
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

export interface PlayedGitHub {
  /** REST base for the bot, no trailing slash, e.g. `http://127.0.0.1:4010/github`; GraphQL at its `/graphql`. */
  readonly apiUrl: string;
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
  readonly defaultBranch: string;
  /** Folder of the real bare repository. */
  readonly folder: string;
  /** What to type after `git clone`. */
  readonly cloneUrl: string;
  readonly calls: readonly GitHubCall[];

  listen(origin: string): void;
  /** Takes `/github/…` and `/<owner>/<name>.git/…` (git's own protocol: clone, fetch and push); false when none of its. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;

  tree(): Promise<RepositoryTree>;
  file(path: string): Promise<string | null>;
  commits(limit: number): Promise<readonly RepositoryCommit[]>;
  /** A commit by hand, as if a person had pushed; null content deletes. Works on the empty repository too. */
  pushByHand(
    files: Readonly<Record<string, string | null>>,
    message: string,
    author?: string,
  ): Promise<string>;
  setArchived(archived: boolean): void;
  setDown(down: boolean): void;
  /** Every answer takes this long until set to 0. */
  setLatency(milliseconds: number): void;
  setProtected(rule: 'none' | 'classic' | 'ruleset'): void;
  onChange(listener: () => void): () => void;
  fault(fault: GitHubFault): void;
  stop(): Promise<void>;
}
