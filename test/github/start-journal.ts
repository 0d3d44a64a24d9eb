import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createPlayedGitHub } from '../../sandbox/github/create-played-github.ts';
import type { PlayedGitHub } from '../../sandbox/github/played-github.ts';
import {
  type JournalRepositoriesOptions,
  openJournalRepositories,
} from '../../src/github/open-journal-repositories.ts';
import type { JournalRepositories, JournalRepository, LogFields } from '../../src/use-cases/ports.ts';
import { createJumpingClock, type JumpingClock } from './jumping-clock.ts';

export type StartedJournal = {
  readonly github: PlayedGitHub;
  readonly repository: JournalRepository;
  readonly clock: JumpingClock;
  /** Every line that was logged, as text. */
  readonly logged: readonly string[];
  /** Every repository, as another process or another configuration sees it. */
  readonly openAll: (some?: Partial<JournalRepositoriesOptions>) => JournalRepositories;
  /** The home repository alone. */
  readonly open: (some?: Partial<JournalRepositoriesOptions>) => JournalRepository;
};

const TEN_O_CLOCK = Date.UTC(2026, 10, 20, 10);

/** A journal repository on a played GitHub of its own, gone when the test ends. */
export async function startJournal(seed: 'empty' | 'readme' = 'readme'): Promise<StartedJournal> {
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-github-'));
  const clock = createJumpingClock(TEN_O_CLOCK);
  const github = await createPlayedGitHub({ folder: join(folder, 'journal.git'), clock, seed });
  const server = createServer((request, response) => {
    if (!github.handle(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  github.listen(`http://127.0.0.1:${address.port}`);
  onTestFinished(async () => {
    await github.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  });

  const logged: string[] = [];
  const line = (message: string, fields?: LogFields) => {
    logged.push(JSON.stringify({ message, ...fields }));
  };
  let references = 0;
  const openAll = (some: Partial<JournalRepositoriesOptions> = {}) =>
    openJournalRepositories({
      apiUrl: github.apiUrl,
      auth: { type: 'token', token: github.token },
      repository: github.repository,
      branch: null,
      folder: 'buildlog',
      clock,
      log: { info: line, warn: line, error: line },
      stopping: new AbortController().signal,
      newReference: () => {
        references += 1;
        return `REF-${references}`;
      },
      ...some,
    });
  const open = (some: Partial<JournalRepositoriesOptions> = {}) => {
    const repositories = openAll(some);
    return repositories.open(repositories.home);
  };
  return { github, repository: open(), clock, logged, openAll, open };
}
