import type { RequestListener } from 'node:http';
import { App, type Logger } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Log, Meter } from '../use-cases/ports.ts';
import { meterAcks } from './meter-acks.ts';
import { meteredFetch } from './metered-fetch.ts';
import { openHttpLine } from './open-http-line.ts';
import { openSocketLine } from './open-socket-line.ts';
import { createSdkLogger } from './sdk-logger.ts';
import type { SlackLine } from './slack-line.ts';
import type { SlackMode } from './slack-mode.ts';
import { withToken } from './token-refused.ts';
import { trackWork } from './track-work.ts';

/** Within Slack's three seconds, with room for one answer. */
const INTERACTIVE_TIMEOUT = 2_500;
const BACKGROUND_TIMEOUT = 10_000;
/** How long a stop waits for listeners that are still at work. */
const DRAIN = 5_000;

export type SlackOptions = { readonly botToken: string; readonly mode: SlackMode; readonly apiUrl: string };

export type SlackConnection = {
  /** Listeners answer people with this one: it fails fast rather than late. */
  readonly app: App;
  /** For what nobody waits for; a queue of its own, so that a limit hit there never delays a view. */
  readonly background: WebClient;
  readonly workspaceUrl: string | null;
  /** What answers Slack's requests in HTTP mode, else null. */
  readonly requests: RequestListener | null;
  start(): Promise<void>;
  /** Lets listeners that are at work finish, then closes the sockets. */
  stop(): Promise<void>;
  /** Rejects while Slack does not reach the bot, as far as the bot can know. */
  reachable(): Promise<void>;
};

const whoAmI = z.object({ user_id: z.string(), bot_id: z.string().optional(), url: z.url().optional() });

/** Connects nothing yet; throws `TokenRefused` when Slack does not know the bot's token, and `start` for the app's. */
export async function openSlackApp(slack: SlackOptions, log: Log, meter: Meter): Promise<SlackConnection> {
  const logger = createSdkLogger(log);
  const interactive = {
    slackApiUrl: slack.apiUrl,
    timeout: INTERACTIVE_TIMEOUT,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    fetch: meteredFetch(slack.apiUrl, meter),
    logger,
  };
  const background = new WebClient(slack.botToken, { ...interactive, timeout: BACKGROUND_TIMEOUT });
  const me = whoAmI.parse(await withToken('SLACK_BOT_TOKEN', () => background.auth.test()));
  const line = openLine(slack, background, logger, log);
  const app = new App({
    token: slack.botToken,
    // Without both, Bolt asks in its constructor, where a failure is an unhandled rejection.
    botUserId: me.user_id,
    botId: me.bot_id ?? me.user_id,
    receiver: line.receiver,
    clientOptions: interactive,
    deferInitialization: true,
    convoStore: false,
    logger,
  });
  meterAcks(app, meter);
  const work = trackWork();
  app.use(work.middleware);
  app.error(async (error) =>
    log.error('Slack request failed before a listener took it', { error: error.message }),
  );
  await app.init();
  return {
    app,
    background,
    workspaceUrl: me.url ?? null,
    requests: line.requests,
    start: () => line.start(app),
    async stop() {
      await work.settled(DRAIN);
      line.stop();
    },
    reachable: () => line.reachable(),
  };
}

function openLine({ mode, apiUrl }: SlackOptions, client: WebClient, logger: Logger, log: Log): SlackLine {
  switch (mode.type) {
    case 'socket-mode':
      return openSocketLine({ appToken: mode.appToken, apiUrl, timeout: BACKGROUND_TIMEOUT, logger }, log);
    case 'http':
      return openHttpLine({ signingSecret: mode.signingSecret, client, logger }, log);
    default:
      return mode satisfies never;
  }
}
