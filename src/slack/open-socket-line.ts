import { type Logger, SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../use-cases/ports.ts';
import { keepConnected } from './keep-connected.ts';
import type { SlackLine } from './slack-line.ts';
import { withToken } from './token-refused.ts';

export type SocketLineOptions = {
  readonly appToken: string;
  readonly apiUrl: string;
  /** For one call, in milliseconds. */
  readonly timeout: number;
  readonly logger: Logger;
};

/**
 * Socket Mode: the bot connects out. Slack sends each event over any one of an app's connections, so that while one is
 * renewed the other takes them. `start` throws `TokenRefused` when Slack does not know the app's token.
 */
export function openSocketLine(options: SocketLineOptions, log: Log): SlackLine {
  const [receiver, second] = [openReceiver(options), openReceiver(options)];
  const connections = [receiver, second].map(({ client }) => keepConnected(client, log));
  return {
    receiver,
    requests: null,
    async start(app) {
      second.init(app);
      await withToken('SLACK_APP_TOKEN', () => Promise.all(connections.map((one) => one.start())));
    },
    stop() {
      for (const connection of connections) connection.stop();
    },
    async reachable() {
      if (!connections.some((one) => one.isOpen())) throw new Error('no connection to Slack is open');
    },
  };
}

function openReceiver({ appToken, apiUrl, timeout, logger }: SocketLineOptions): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: {
      // An options object of its own: the socket client writes into the one it is given, and has a hundred retries.
      clientOptions: {
        slackApiUrl: apiUrl,
        timeout,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      },
    },
  });
}
