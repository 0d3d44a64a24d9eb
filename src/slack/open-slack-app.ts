import { App, type Logger, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Log } from '../use-cases/ports.ts';
import { type KeptConnection, keepConnected } from './keep-connected.ts';
import { createSdkLogger } from './sdk-logger.ts';
import { withToken } from './token-refused.ts';
import { trackWork } from './track-work.ts';

/** Within Slack's three seconds, with room for one answer. */
const INTERACTIVE_TIMEOUT = 2_500;
const BACKGROUND_TIMEOUT = 10_000;
/** How long a stop waits for listeners that are still at work. */
const DRAIN = 5_000;

export type SlackConnection = {
  /** Listeners answer people with this one: it fails fast rather than late. */
  readonly app: App;
  /** For what nobody waits for; a queue of its own, so that a limit hit there never delays a view. */
  readonly background: WebClient;
  readonly workspaceUrl: string | null;
  start(): Promise<void>;
  /** Lets listeners that are at work finish, then closes the sockets. */
  stop(): Promise<void>;
};

const whoAmI = z.object({ user_id: z.string(), bot_id: z.string().optional(), url: z.url().optional() });

/** Connects nothing yet; throws `TokenRefused` when Slack does not know the bot's token, and `start` for the app's. */
export async function openSlackApp(
  slack: { readonly botToken: string; readonly appToken: string; readonly apiUrl: string },
  log: Log,
): Promise<SlackConnection> {
  const logger = createSdkLogger(log);
  const interactive = {
    slackApiUrl: slack.apiUrl,
    timeout: INTERACTIVE_TIMEOUT,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger,
  };
  const background = new WebClient(slack.botToken, { ...interactive, timeout: BACKGROUND_TIMEOUT });
  const me = whoAmI.parse(await withToken('SLACK_BOT_TOKEN', () => background.auth.test()));
  const receiver = openReceiver(slack, logger);
  const app = new App({
    token: slack.botToken,
    // Without both, Bolt asks in its constructor, where a failure is an unhandled rejection.
    botUserId: me.user_id,
    botId: me.bot_id ?? me.user_id,
    receiver,
    clientOptions: interactive,
    deferInitialization: true,
    convoStore: false,
    logger,
  });
  const work = trackWork();
  app.use(work.middleware);
  app.error(async (error) =>
    log.error('Slack request failed before a listener took it', { error: error.message }),
  );
  await app.init();
  const second = openReceiver(slack, logger);
  second.init(app);
  const connections = [receiver, second].map(({ client }) => keepConnected(client, log));
  return {
    app,
    background,
    workspaceUrl: me.url ?? null,
    start: () => startAll(connections),
    stop: async () => {
      await work.settled(DRAIN);
      for (const connection of connections) connection.stop();
    },
  };
}

/** Slack sends each event over any one of an app's connections: while one is renewed the other takes them. */
async function startAll(connections: readonly KeptConnection[]): Promise<void> {
  await withToken('SLACK_APP_TOKEN', () => Promise.all(connections.map((connection) => connection.start())));
}

function openReceiver(
  { appToken, apiUrl }: { readonly appToken: string; readonly apiUrl: string },
  logger: Logger,
): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: {
      // An options object of its own: the socket client writes into the one it is given, and has a hundred retries.
      clientOptions: {
        slackApiUrl: apiUrl,
        timeout: BACKGROUND_TIMEOUT,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      },
    },
  });
}
