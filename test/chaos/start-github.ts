import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPlayedGitHub } from '../../sandbox/github/create-played-github.ts';
import type { PlayedGitHub } from '../../sandbox/github/played-github.ts';
import { listenOnFreePort } from '../../sandbox/listen-on-free-port.ts';

export type StartedGitHub = {
  readonly github: PlayedGitHub;
  /** How many requests came so far. */
  calls(): number;
  /** How many of them have no answer yet. */
  underWay(): number;
  /** From now on it is asked before each request is: true where it has given the answer. */
  guard(refuses: (response: ServerResponse) => boolean): void;
  stop(): Promise<void>;
};

/** A played GitHub at an address of its own that counts what is asked of it. */
export async function startGitHub(clock: { now(): number }): Promise<StartedGitHub> {
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-chaos-'));
  const github = await createPlayedGitHub({ folder: join(folder, 'journal.git'), clock, seed: 'readme' });
  let calls = 0;
  let underWay = 0;
  let refuses = (_: ServerResponse): boolean => false;
  const server = createServer((request, response) => {
    calls += 1;
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
    });
    if (refuses(response)) request.resume();
    else if (!github.handle(request, response)) response.writeHead(404).end();
  });
  github.listen(`http://127.0.0.1:${await listenOnFreePort(server, [])}`);
  return {
    github,
    calls: () => calls,
    underWay: () => underWay,
    guard(asked) {
      refuses = asked;
    },
    async stop() {
      await github.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
