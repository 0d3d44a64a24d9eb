import type { PullRequestSeen } from '../ports.ts';
import type { Committing } from './commit-surroundings.ts';

type Open = Extract<PullRequestSeen, { type: 'open' }>;

/**
 * Raises the alarm while a pull request cannot be merged for a conflict, and ends it at any look that finds none: who
 * raised it may have been another process.
 */
export async function watchConflict(
  { alarm, repository: { name } }: Committing,
  { merges, pullRequest }: Open,
): Promise<void> {
  const subject = { type: 'pull-request-conflict', pullRequest } as const;
  switch (merges) {
    case 'conflict':
      return alarm.raise(name, subject);
    case 'clean':
    case 'behind':
    case 'waits':
      return alarm.mended(name, subject);
    case 'unknown':
      return;
    default:
      return merges satisfies never;
  }
}
