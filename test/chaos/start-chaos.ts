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
  /** Submissions of which it is not known yet what becomes of them. */
  readonly open: Set<SubmissionId>;
  readonly counts: { faults: number; kills: number; byHand: number; marks: number; batches: number };
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
  let references = 0;
  return {
    ...{ random, clock, log, started, repositories, store, words, open },
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
    accepted: [],
    counts: { faults: 0, kills: 0, byHand: 0, marks: 0, batches: 0 },
    newId(word) {
      const id = submissionId(`s${String(words.size).padStart(5, '0')}`);
      words.set(id, word);
      open.add(id);
      return id;
    },
  };
}
