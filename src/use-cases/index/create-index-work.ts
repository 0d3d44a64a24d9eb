import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { type Instant, instantAfter, toInstant } from '../../core/time/instant.ts';
import type { Clock, JournalRepositories, Log, TeamLogs } from '../ports.ts';
import type { IndexSync } from './create-index-sync.ts';

/** How soon somebody's push is seen. */
const REGULAR = 15 * 60_000;
/** After something of our own: so much more may follow, and one look sees it all. */
const SOON = 20_000;
/** Between two looks that nobody waits for. */
const APART = 60_000;

export type IndexWork = {
  /** Brings the index of each repository up to date that is due; gives when the next one is. */
  run(): Promise<Instant>;
  /** Something may have come to a repository: it is due soon. */
  expect(): void;
};

type Around = {
  readonly sync: IndexSync;
  readonly repositories: Pick<JournalRepositories, 'home'>;
  readonly teamLogs: Pick<TeamLogs, 'repositories'>;
  readonly clock: Clock;
  readonly log: Log;
};

/** Follows every journal repository there is, one after the other, so that a large one does not take all there is. */
export function createIndexWork(around: Around): IndexWork {
  const { repositories, teamLogs, clock } = around;
  const due = new Map<RepositoryName, Instant>();
  const looked = new Map<RepositoryName, Instant>();
  // The bot has better to do while it starts.
  const firstAt = instantAfter(clock.now(), SOON);

  return {
    async run() {
      const names = [repositories.home, ...(await teamLogs.repositories())];
      for (const name of new Set(names)) {
        if ((due.get(name) ?? firstAt) > clock.now()) continue;
        looked.set(name, clock.now());
        due.set(name, instantAfter(clock.now(), REGULAR));
        const again = await look(around, name);
        // Something may have come meanwhile.
        due.set(name, toInstant(Math.min(again, due.get(name) ?? again)));
      }
      return toInstant(Math.min(...names.map((name) => due.get(name) ?? firstAt)));
    },
    expect() {
      for (const [name, at] of due) {
        const soon = instantAfter(clock.now(), SOON);
        const apart = instantAfter(looked.get(name) ?? firstAt, APART);
        due.set(name, toInstant(Math.min(at, Math.max(soon, apart))));
      }
    },
  };
}

async function look({ sync, clock, log }: Around, repository: RepositoryName): Promise<Instant> {
  const synced = await sync(repository);
  const regular = instantAfter(clock.now(), REGULAR);
  switch (synced.type) {
    case 'synced':
    case 'elsewhere':
      return regular;
    case 'trouble': {
      const { kind, reference, detail, retryAt } = synced.trouble;
      log.warn('the journal was not indexed', { ...{ repository, kind, reference, detail } });
      return toInstant(Math.min(regular, Math.max(retryAt, instantAfter(clock.now(), APART))));
    }
    default:
      return synced satisfies never;
  }
}
