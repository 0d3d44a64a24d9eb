import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Octokit } from 'octokit';
import { onTestFinished } from 'vitest';
import { createPlayedGitHub } from '../../../sandbox/github/create-played-github.ts';
import type { PlayedGitHub } from '../../../sandbox/github/played-github.ts';

export type Started = {
  readonly github: PlayedGitHub;
  readonly octokit: Octokit;
  readonly origin: string;
  /** A folder that goes away with the test. */
  readonly scratch: string;
  /** Octokit with another token. */
  readonly withToken: (token: string) => Octokit;
};

/** 2026-11-20 10:00 UTC, and it stays so. */
const TEN_O_CLOCK = Date.UTC(2026, 10, 20, 10);

/** A played GitHub on a free loopback port for one test, and a real client of it. */
export async function startPlayedGitHub(seed: 'empty' | 'readme' = 'readme'): Promise<Started> {
  const scratch = await mkdtemp(join(tmpdir(), 'played-github-'));
  const github = await createPlayedGitHub({
    folder: join(scratch, 'journal.git'),
    clock: { now: () => TEN_O_CLOCK },
    seed,
  });
  const server = createServer((request, response) => {
    if (!github.handle(request, response)) response.writeHead(404).end('none of GitHub\u2019s');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const origin = `http://127.0.0.1:${address.port}`;
  github.listen(origin);
  onTestFinished(async () => {
    await github.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(scratch, { recursive: true, force: true });
  });
  const withToken = (auth: string) =>
    new Octokit({
      auth,
      baseUrl: github.apiUrl,
      throttle: { enabled: false },
      retry: { enabled: false },
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
  return { github, octokit: withToken(github.token), origin, scratch, withToken };
}
