import type { PlayedPullRequest } from './played-pull-request.ts';

type NewPullRequest = Pick<PlayedPullRequest, 'title' | 'body' | 'head' | 'base' | 'at'>;

/** The pull requests of one repository, kept in memory: their commits are in git. */
export interface PullRequests {
  /** Oldest first. */
  all(): readonly PlayedPullRequest[];
  find(number: number): PlayedPullRequest | null;
  open(asked: NewPullRequest): PlayedPullRequest;
  change(number: number, change: Partial<Omit<PlayedPullRequest, 'number' | keyof NewPullRequest>>): void;
}

export function createPullRequests(): PullRequests {
  let all: readonly PlayedPullRequest[] = [];
  return {
    all: () => all,
    find: (number) => all.find((one) => one.number === number) ?? null,
    open(asked) {
      const opened = { ...NEW, ...asked, number: all.length + 1 };
      all = [...all, opened];
      return opened;
    },
    change(number, change) {
      all = all.map((one) => (one.number === number ? { ...one, ...change } : one));
    },
  };
}

const NEW = {
  state: 'OPEN',
  approvals: 0,
  checked: null,
  autoMerge: null,
  isQueued: false,
  ended: null,
  mergeCommit: null,
} as const;
