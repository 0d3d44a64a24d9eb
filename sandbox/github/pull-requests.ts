import type { PlayedPullRequest } from './played-github.ts';

type NewPullRequest = Pick<PlayedPullRequest, 'title' | 'body' | 'head' | 'base' | 'at'>;

/** The pull requests of one repository, kept in memory: their commits are in git. */
export interface PullRequests {
  /** Oldest first. */
  all(): readonly PlayedPullRequest[];
  find(number: number): PlayedPullRequest | null;
  open(asked: NewPullRequest): PlayedPullRequest;
  settle(number: number, state: 'CLOSED' | 'MERGED'): void;
}

export function createPullRequests(): PullRequests {
  let all: readonly PlayedPullRequest[] = [];
  return {
    all: () => all,
    find: (number) => all.find((one) => one.number === number) ?? null,
    open(asked) {
      const opened = { ...asked, number: all.length + 1, state: 'OPEN' as const };
      all = [...all, opened];
      return opened;
    },
    settle(number, state) {
      all = all.map((one) => (one.number === number ? { ...one, state } : one));
    },
  };
}
