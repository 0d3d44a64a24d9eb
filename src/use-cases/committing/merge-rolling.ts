import { type Instant, instantAfter } from '../../core/time/instant.ts';
import type { BranchName, PullRequestSeen, RollingBranch, Trouble } from '../ports.ts';
import type { Committing } from './commit-surroundings.ts';
import { partOf } from './rolling-branch-name.ts';

/** How long nothing must have come to a branch, so that a burst is one pull request. */
const QUIET = 15_000;
/**
 * Twice as long with each branch of a day or week after the first few: GitHub takes some 150 pull requests an hour
 * (cli/cli#4801), and entries that come one by one would be so many.
 */
const FEW = 4;
const LONGEST_QUIET = 5 * 60_000;
/** GitHub may show a merge a little later than it made it, and whether one is possible a little later than it is asked. */
const LAG = 5_000;

type Open = Extract<PullRequestSeen, { type: 'open' }>;
type Asked = { readonly sentAt: Instant; readonly came: 'merged' | 'automatic' | 'by-hand' };

export type Merging = {
  /** When a merge of it is due; null while the team merges by hand. */
  dueAt(rolling: RollingBranch): Promise<Instant | null>;
  /** Asks for a merge that is due, where that helps. `again`: when to look how it came out, null: as usual. */
  ask(rolling: RollingBranch, open: Open): Promise<{ readonly again: Instant | null } | Trouble>;
};

/** Has pull requests merged that are complete: nothing has come to the branch for a while. */
export function createMerging(around: Committing): Merging {
  const { repository, teamSettings, clock, log } = around;
  const asked = new Map<BranchName, Asked>();

  return {
    async dueAt({ branch, sentAt }) {
      const { commits } = await teamSettings.of(repository.name);
      return commits.merge === 'when-allowed' ? instantAfter(sentAt, quietOf(branch)) : null;
    },

    async ask({ branch, sentAt }, open) {
      const before = asked.get(branch);
      const sinceThen = before?.sentAt === sentAt ? before.came : null;
      if (sinceThen === 'merged') return { again: instantAfter(clock.now(), LAG) };
      if (open.merges === 'unknown') return { again: instantAfter(clock.now(), LAG) };
      if (!helps(open.merges, sinceThen)) return { again: null };
      const came = await repository.askToMerge(branch);
      if (came.type === 'trouble') return came.trouble;
      asked.set(branch, { sentAt, came: came.type });
      if (sinceThen !== came.type) {
        const fields = { repository: repository.name, branch, pullRequest: open.pullRequest.number };
        log.info(asking[came.type], fields);
      }
      return { again: came.type === 'merged' ? clock.now() : null };
    },
  };
}

function quietOf(branch: BranchName): number {
  return Math.min(QUIET * 2 ** Math.max(0, partOf(branch) - FEW), LONGEST_QUIET);
}

const asking: Readonly<Record<Asked['came'], string>> = {
  merged: 'a pull request was merged',
  automatic: 'GitHub merges a pull request once it may',
  'by-hand': 'a pull request waits for a person to merge it',
};

/** Where it waits for others, once: GitHub goes on by itself then, or says that it does not. */
function helps(merges: Exclude<Open['merges'], 'unknown'>, sinceThen: Asked['came'] | null): boolean {
  switch (merges) {
    case 'clean':
    case 'behind':
      return true;
    case 'waits':
      return sinceThen === null;
    case 'conflict':
      return false;
    default:
      return merges satisfies never;
  }
}
