import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../src/use-cases/ports.ts';
import { botEnvironment } from './bot-environment.ts';
import { createSandboxClock, type SandboxClock } from './clock.ts';
import { findFreePort } from './find-free-port.ts';
import { createPlayedGitHub } from './github/create-played-github.ts';
import type { PlayedGitHub } from './github/played-github.ts';
import { listenOnFreePort } from './listen-on-free-port.ts';
import { createPage } from './page/create-page.ts';
import { refusal } from './page/refusal.ts';
import { readManifest } from './read-manifest.ts';
import { createPlayedSlack } from './slack/create-played-slack.ts';
import type { PlayedPerson, PlayedSlack, Transport } from './slack/played-slack.ts';

export type SandboxOptions = {
  /** Tried first, then the 19 after it; without it any free port. */
  readonly port?: number;
  readonly seed?: 'empty' | 'readme';
  /** False leaves the bot out; `startBot()` brings it in later. */
  readonly bot?: boolean;
  /** Where the repository and the bot's data live. Kept on stop when given, else a temporary folder that goes. */
  readonly folder?: string;
  readonly clock?: SandboxClock;
  /** Who is in the workspace, instead of the usual three. */
  readonly people?: readonly PlayedPerson[];
  /** Where the bot's log goes; nowhere without it. */
  readonly log?: Log;
  /** Settings of the bot beside those that point it at this sandbox. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How Slack's events and interactions come to the bot; Socket Mode without it. */
  readonly transport?: Transport;
};

/** Beside the bot's own repository there is one more, for a channel that keeps its journal elsewhere. */
const secondRepository = 'acme/platform-journal';

export interface Sandbox {
  readonly origin: string;
  readonly slack: PlayedSlack;
  /** The bot's own port in HTTP mode, else null. */
  readonly botPort: number | null;
  readonly github: PlayedGitHub;
  readonly clock: SandboxClock;
  /** Null while the bot is not running. */
  readonly bot: { stop(): Promise<void> } | null;
  startBot(): Promise<void>;
  stopBot(): Promise<void>;
  stop(): Promise<void>;
}

/** One process on loopback: the played Slack, the played GitHub, the page, and the unmodified bot between them. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  // The bot is the slowest part to load, so it loads while the servers start. Without it nothing of it is loaded.
  const loading = options.bot === false ? null : loadBot();
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'buildlog-sandbox-')));
  const clock = options.clock ?? createSandboxClock();
  const bare = join(folder, 'journal.git');
  await mkdir(join(folder, 'bot'), { recursive: true });
  const slack = createPlayedSlack({
    clock,
    manifest: await readManifest(),
    ...(options.people === undefined ? {} : { people: options.people }),
    ...(options.transport === undefined ? {} : { transport: options.transport }),
  });
  const botPort = options.transport === 'http' ? await findFreePort() : null;
  if (botPort !== null) slack.callAppAt(`http://127.0.0.1:${botPort}/slack/events`);
  const seed = options.seed ?? 'readme';
  const github = await createPlayedGitHub({ folder: bare, clock, seed });
  await github.addRepository(secondRepository, seed);
  const page = createPage({ slack, github, clock });

  const server = createServer((request, response) => {
    const refused = refusal(request, origin);
    if (refused) return void response.writeHead(403, { 'content-type': 'text/plain' }).end(refused);
    if (slack.handle(request, response) || github.handle(request, response)) return;
    page.handle(request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    if (refusal(request, origin) || !slack.upgrade(request, socket, head)) socket.destroy();
  });
  const origin = `http://127.0.0.1:${await listenOnFreePort(server, portsFrom(options.port))}`;
  slack.listen(origin);
  github.listen(origin);

  let bot: Sandbox['bot'] = null;
  const sandbox: Sandbox = {
    origin,
    slack,
    botPort,
    github,
    clock,
    get bot() {
      return bot;
    },
    async startBot() {
      const { parseConfig, startBot } = await (loading ?? loadBot());
      const environment = {
        ...botEnvironment(slack, github, join(folder, 'bot'), botPort),
        ...options.environment,
      };
      const parsed = parseConfig(environment);
      if (parsed.type === 'problems') {
        throw new Error(`The sandbox's own settings were refused: ${JSON.stringify(parsed.problems)}`);
      }
      bot = await startBot(parsed.config, { clock, log: options.log ?? silentLog });
    },
    async stopBot() {
      const running = bot;
      bot = null;
      await running?.stop();
    },
    async stop() {
      await sandbox.stopBot();
      clock.stop();
      page.stop();
      await Promise.all([slack.stop(), github.stop()]);
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    if (options.bot !== false) await sandbox.startBot();
  } catch (problem) {
    await sandbox.stop();
    throw problem;
  }
  return sandbox;
}

const silentLog: Log = { info() {}, warn() {}, error() {} };

async function loadBot() {
  const [{ parseConfig }, { startBot }] = await Promise.all([
    import('../src/config.ts'),
    import('../src/main.ts'),
  ]);
  return { parseConfig, startBot };
}

function portsFrom(first: number | undefined): readonly number[] {
  return first === undefined ? [] : Array.from({ length: 20 }, (_, step) => first + step);
}
