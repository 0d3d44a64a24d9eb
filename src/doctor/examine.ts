import type { Config } from '../config.ts';
import { openJournalRepositories } from '../github/open-journal-repositories.ts';
import { systemClock } from '../system-clock.ts';
import type { JournalRepositories, Log } from '../use-cases/ports.ts';
import type { Check } from './check.ts';
import { checkRepository } from './check-repository.ts';
import { checkSlack } from './check-slack.ts';
import { lookAtStore } from './look-at-store.ts';

/** Looks at everything that a start needs, against the live servers: Slack, the store, each journal repository. */
export async function* examine(config: Config, scopes: readonly string[]): AsyncGenerator<Check> {
  yield* await checkSlack(config.slack, scopes);
  const { check, repositories: tied } = await lookAtStore(config.store);
  yield check;
  const repositories = openRepositories(config);
  for (const name of new Set([repositories.home, ...tied]))
    yield checkRepository(repositories.open(name), config.folder);
}

function openRepositories(config: Config): JournalRepositories {
  return openJournalRepositories({
    ...config.github,
    folder: config.folder,
    clock: systemClock,
    log: silent,
    newReference: () => '',
    stopping: new AbortController().signal,
  });
}

const silent: Log = { info() {}, warn() {}, error() {} };
