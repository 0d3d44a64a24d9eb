import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { onTestFinished } from 'vitest';
import { createPlayedSlack, type PlayedSlackOptions } from '../../../sandbox/slack/create-played-slack.ts';
import type { PlayedSlack } from '../../../sandbox/slack/played-slack.ts';

export const ada = 'U0ADA00001';
export const grace = 'U0GRACE001';

/** Refusals are what most of these tests are about; the client need not report them too. */
const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** A clock that stands still until it is moved. */
class TestClock {
  #now = Date.parse('2026-11-20T09:00:00Z');
  now(): number {
    return this.#now;
  }
  moveBy(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

export type Stage = { readonly slack: PlayedSlack; readonly clock: TestClock; readonly origin: string };

/** A played Slack on a free loopback port, gone when the test ends. */
export async function openSlack(options: Partial<Omit<PlayedSlackOptions, 'clock'>> = {}): Promise<Stage> {
  const clock = new TestClock();
  const slack = createPlayedSlack({ clock, ...options });
  const server = createServer((request, response) => {
    if (!slack.handle(request, response)) response.writeHead(404).end();
  });
  server.on('upgrade', (request, socket, head) => {
    if (!slack.upgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${portOf(server.address())}`;
  slack.listen(origin);
  onTestFinished(async () => {
    await slack.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { slack, clock, origin };
}

/** The real client of the Web API. */
export function clientOf({ slack }: Stage, token = slack.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    logger: silentLogger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
}

/** The real Bolt app in Socket Mode, connected. `addListeners` is the bot. */
export async function connectBot({ slack }: Stage, addListeners: (app: App) => void): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger: silentLogger,
    // The gap before Bolt reconnects is this long.
    clientPingTimeout: 50,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  const app = new App({
    token: slack.botToken,
    receiver,
    deferInitialization: true,
    logger: silentLogger,
    convoStore: false,
    clientOptions: {
      slackApiUrl: slack.apiUrl,
      logger: silentLogger,
      timeout: 2_500,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    },
  });
  await app.init();
  addListeners(app);
  await app.start();
  onTestFinished(async () => {
    await app.stop();
  });
  return app;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
