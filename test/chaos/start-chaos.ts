import type { PlayedRepository } from '../../sandbox/github/played-github.ts';
import type { RepositoryName } from '../../src/core/entry/repository-name.ts';
import { openJournalRepositories } from '../../src/github/open-journal-repositories.ts';
import type { Store } from '../../src/store/store-over.ts';
import type { JournalRepositories, SubmissionId } from '../../src/use-cases/ports.ts';
import { submissionId } from '../store/sample.ts';
import { quietLog } from '../support/quiet-log.ts';
import { type SetClock, setClock } from '../support/set-clock.ts';
import { chaosRepositories } from './authors.ts';
import { type PlayedMessenger, playedMessenger } from './played-messenger.ts';
import { createRandom, type Random } from './random.ts';
import { type StartedGitHub, startGitHub } from './start-github.ts';
import { countUnderWay, type UnderWay } from './under-way.ts';
import { type FenceWatch, watchFences } from './watch-fences.ts';
import { watchStore } from './watch-store.ts';
import type { Delivery } from './write-entries.ts';

/** The world in which a chaos happens, and what is counted in it. */
export type Chaos = {
  readonly random: Random;
  readonly clock: SetClock;
  readonly log: ReturnType<typeof quietLog>;
  readonly started: StartedGitHub;
  readonly repositories: ReadonlyMap<RepositoryName, PlayedRepository>;
  readonly messenger: PlayedMessenger;
  /** As a process of its own sees GitHub. */
  openRepositories(): JournalRepositories;
  /** The store that people's forms reach. */
  store: Store;
  /** No faults, deaths and hand changes any more. */
  isCalm: boolean;
  /** Every id that was given to a submission, with the word it brings; null for an undo. */
  readonly words: Map<SubmissionId, string | null>;
  /** The words that somebody was told are safe. */
  readonly accepted: string[];
  /** What Slack may deliver again. */
  readonly delivered: Delivery[];
  /** Submissions of which it is not known yet what becomes of them. */
  readonly open: Set<SubmissionId>;
  readonly counts: { processes: number; marks: number; batches: number };
  /** What was done to the bot, and how often. */
  readonly done: Map<string, number>;
  note(what: string): void;
  readonly fences: FenceWatch;
  /** What is being asked of the stores. */
  readonly queries: UnderWay;
  newId(word: string | null): SubmissionId;
};

export async function startChaos(seed: string, store: Store): Promise<Chaos> {
  const random = createRandom(seed);
  const clock = setClock('2026-11-20T17:30:00Z');
  const started = await startGitHub(clock);
  const { github } = started;
  const [home, other] = chaosRepositories;
  if (home === undefined || other === undefined) throw new RangeError('two repositories are needed');
  const repositories = new Map<RepositoryName, PlayedRepository>([
    [home, github],
    [other, await github.addRepository(other)],
  ]);
  for (const repository of repositories.values()) repository.setPushProtection(/PLAYED-SECRET/);
  const log = quietLog();
  const words = new Map<SubmissionId, string | null>();
  const open = new Set<SubmissionId>();
  const queries = countUnderWay();
  const done = new Map<string, number>();
  let references = 0;
  return {
    ...{ random, clock, log, started, repositories, words, open, queries },
    store: watchStore(store, queries),
    messenger: playedMessenger(random.fork('messenger')),
    openRepositories: () =>
      openJournalRepositories({
        apiUrl: github.apiUrl,
        auth: { type: 'token', token: github.token },
        repository: github.repository,
        branch: null,
        folder: 'buildlog',
        ...{ clock, log },
        stopping: new AbortController().signal,
        newReference: () => {
          references += 1;
          return `REF-${references}`;
        },
      }),
    isCalm: false,
    fences: watchFences(),
    accepted: [],
    delivered: [],
    counts: { processes: 0, marks: 0, batches: 0 },
    done,
    note(what) {
      done.set(what, (done.get(what) ?? 0) + 1);
    },
    newId(word) {
      const id = submissionId(`s${String(words.size).padStart(5, '0')}`);
      words.set(id, word);
      open.add(id);
      return id;
    },
  };
}
