import { partsOfRepositoryName } from '../../core/entry/repository-name.ts';
import type { CommitReport, Trouble, TroubleKind } from '../ports.ts';
import type { Committing } from './commit-surroundings.ts';

/** What only a person can mend: all others pass. */
const standing: ReadonlySet<TroubleKind> = new Set([
  'unauthorized',
  'forbidden',
  'repository-missing',
  'branch-missing',
  'branch-protected',
  'archived',
  'refused',
]);

/** What goes wrong by itself: a batch that lands says nothing of whether pull requests can be opened. */
type Part = 'commit' | 'pull-request';

export type Troubles = {
  met(part: Part, trouble: Trouble): Promise<void>;
  passed(part: Part): Promise<void>;
  /** Nothing waits, and every pull request that was looked at can be followed: what other processes met is over too. */
  allWell(): Promise<void>;
  settled(
    report: Extract<CommitReport, { type: 'settled' }>,
    way: 'straight' | 'pull-request',
  ): Promise<void>;
};

/** Raises the alarm at the second trouble in a row that only a person can mend, and ends it when nothing is wrong. */
export function createTroubles({ alarm, repository: { name } }: Committing): Troubles {
  const inARow: Record<Part, number> = { commit: 0, 'pull-request': 0 };

  /** Whether nothing is wrong any more. */
  function reset(part: Part): boolean {
    inARow[part] = 0;
    return inARow.commit === 0 && inARow['pull-request'] === 0;
  }

  return {
    async met(part, { kind, detail }) {
      if (!standing.has(kind)) return;
      inARow[part] += 1;
      if (inARow[part] > 1) await alarm.raise(name, { type: 'trouble', kind, detail });
    },
    async passed(part) {
      const wasMet = inARow[part] > 0;
      if (wasMet && reset(part)) await alarm.over(name, ['trouble']);
    },
    async allWell() {
      inARow.commit = 0;
      inARow['pull-request'] = 0;
      await alarm.over(name, ['trouble']);
    },
    async settled({ calledNow }, way) {
      // Also where this process met none: another one may have.
      if (reset('commit')) await alarm.over(name, ['trouble']);
      // What was on a pull request that was closed has landed straight: the oldest go first.
      if (way === 'straight') await alarm.over(name, ['pull-request-closed']);
      if (isCalled(name, calledNow)) await alarm.over(name, ['renamed']);
      else await alarm.raise(name, { type: 'renamed', to: calledNow });
    },
  };
}

/** GitHub takes names in any case. */
function isCalled(name: Committing['repository']['name'], calledNow: string): boolean {
  const { repository } = partsOfRepositoryName(name);
  return repository.toLowerCase() === calledNow.toLowerCase();
}
