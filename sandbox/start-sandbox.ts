import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { botEnvironment } from './bot-environment.ts';
import { botLog } from './bot-log.ts';
import { createSandboxClock, type SandboxClock } from './clock.ts';
import { createPlayedGitHub } from './github/create-played-github.ts';
import type { PlayedGitHub } from './github/played-github.ts';
import { listenOnFreePort } from './listen-on-free-port.ts';
import { createPage } from './page/create-page.ts';
import { refusal } from './page/refusal.ts';
import { createPlayedSlack } from './slack/create-played-slack.ts';
import type { PlayedSlack } from './slack/played-slack.ts';

export type SandboxOptions = {
  /** Tried first, then the 19 after it; without it any free port. */
  readonly port?: number;
  readonly seed?: 'empty' | 'readme';
  /** False leaves the bot out; `startBot()` brings it in later. */
  readonly bot?: boolean;
  /** Where the repository and the bot's data live. Kept on stop when given, else a temporary folder that goes. */
  readonly folder?: string;
  readonly clock?: SandboxClock;
  readonly botLog?: 'silent' | 'pretty';
};

export interface Sandbox {
  readonly origin: string;
  readonly slack: PlayedSlack;
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
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'buildlog-sandbox-')));
  const clock = options.clock ?? createSandboxClock();
  const bare = join(folder, 'journal.git');
  await mkdir(join(folder, 'bot'), { recursive: true });
  const slack = createPlayedSlack({ clock });
  const github = await createPlayedGitHub({ folder: bare, clock, seed: options.seed ?? 'readme' });
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
    github,
    clock,
    get bot() {
      return bot;
    },
    async startBot() {
      // Loaded only here, so that the page and the played servers work without the bot.
      const [{ parseConfig }, { startBot }] = await Promise.all([
        import('../src/config.ts'),
        import('../src/main.ts'),
      ]);
      const parsed = parseConfig(botEnvironment(slack, github, join(folder, 'bot')));
      if (parsed.type === 'problems') {
        throw new Error(`The sandbox's own settings were refused: ${JSON.stringify(parsed.problems)}`);
      }
      bot = await startBot(parsed.config, { clock, log: botLog(options.botLog ?? 'silent') });
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

function portsFrom(first: number | undefined): readonly number[] {
  return first === undefined ? [] : Array.from({ length: 20 }, (_, step) => first + step);
}
