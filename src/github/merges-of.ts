import type { PullRequestSeen } from '../use-cases/ports.ts';
import type { StandingPullRequest } from './read-standing.ts';

type Merges = Extract<PullRequestSeen, { type: 'open' }>['merges'];

/**
 * What stands in the way of an open pull request (GraphQL `MergeStateStatus`). A check that fails and is not required
 * (`UNSTABLE`) does not; what GitHub does not name is waited for.
 */
export function mergesOf({ mergeable, mergeStateStatus }: StandingPullRequest): Merges {
  if (mergeable === 'CONFLICTING') return 'conflict';
  if (mergeable === 'UNKNOWN') return 'unknown';
  switch (mergeStateStatus) {
    case 'CLEAN':
    case 'HAS_HOOKS':
    case 'UNSTABLE':
      return 'clean';
    case 'BEHIND':
      return 'behind';
    case 'DIRTY':
      return 'conflict';
    default:
      return 'waits';
  }
}
