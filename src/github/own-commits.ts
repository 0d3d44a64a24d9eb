import type { BranchName } from '../use-cases/ports.ts';
import type { OwnCommit } from './is-behind.ts';

/** What is known of each branch by itself; null: the journal's own. Of rolling branches only the newest few matter. */
export function createOwnCommits(): (branch: BranchName | null) => OwnCommit {
  const known = new Map<BranchName | null, OwnCommit>([[null, { last: null }]]);
  return (branch) => {
    const found = known.get(branch) ?? { last: null };
    known.set(branch, found);
    const [, oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return found;
  };
}

const MOST = 8;
