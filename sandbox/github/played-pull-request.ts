/** How a pull request becomes part of its base, as GraphQL's `PullRequestMergeMethod` names it. */
export type MergeMethod = 'MERGE' | 'SQUASH' | 'REBASE';

export type PlayedPullRequest = {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  /** Names of branches. */
  readonly head: string;
  readonly base: string;
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  /** When it was opened, in milliseconds since the epoch. */
  readonly at: number;
  readonly approvals: number;
  /** What the checks said of the commit that was its head then. */
  readonly checked: { readonly head: string; readonly verdict: 'passed' | 'failed' } | null;
  /** GitHub merges it so by itself once nothing stands in the way. */
  readonly autoMerge: MergeMethod | null;
  readonly isQueued: boolean;
  /** The two commits it lay between when it ended; what is pushed to its branch after that is none of its own. */
  readonly ended: { readonly base: string; readonly head: string } | null;
  /** What the base got of it. */
  readonly mergeCommit: string | null;
};

/** How a repository merges, and what the rules of its default branch want of a pull request. */
export type Merging = {
  readonly autoMergeAllowed: boolean;
  /** Those that are allowed, the usual one first. */
  readonly methods: readonly MergeMethod[];
  readonly approvals: number;
  /** Whether a check has to have passed; each new head waits for it anew. */
  readonly checks: boolean;
  /** Whether the base has to be part of it. */
  readonly upToDate: boolean;
  /** Whether only the merge queue merges. */
  readonly queue: boolean;
  readonly linearHistory: boolean;
  /** Whether the branch goes away once it is merged. */
  readonly deletesBranch: boolean;
};

/** A new repository of GitHub's. */
export const PLAIN_MERGING: Merging = {
  autoMergeAllowed: false,
  methods: ['MERGE', 'SQUASH', 'REBASE'],
  approvals: 0,
  checks: false,
  upToDate: false,
  queue: false,
  linearHistory: false,
  deletesBranch: false,
};
