import { HTTPReceiver, type Logger } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../use-cases/ports.ts';
import type { SlackLine } from './slack-line.ts';

/** Slack hangs up after three seconds. An ack that comes later does no harm; one after this finds its answer taken. */
const LATEST_ACK = 10_000;
/** Health is asked for every few seconds by several askers; Slack need not hear of each. */
const REMEMBERED = 15_000;

export type HttpLineOptions = {
  readonly signingSecret: string;
  /** Asks whether Slack answers. */
  readonly client: WebClient;
  readonly logger: Logger;
};

/**
 * HTTP mode: Slack calls the bot. A request without Slack's signature, or with one of more than five minutes ago, is
 * answered with 401, one over 4 MB with 413: https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function openHttpLine({ signingSecret, client, logger }: HttpLineOptions, log: Log): SlackLine {
  const receiver = new HTTPReceiver({
    signingSecret,
    logger,
    unhandledRequestTimeoutMillis: LATEST_ACK,
    unhandledRequestHandler({ response }) {
      if (response.headersSent) return;
      log.error('Slack request was not acknowledged');
      response.writeHead(404).end();
    },
  });
  return {
    receiver,
    requests: (request, response) => receiver.requestListener(request, response),
    async start() {},
    stop() {},
    reachable: rememberSuccess(async () => {
      await client.auth.test();
    }),
  };
}

/** The same work; while one is under way, or was well a little while ago, it is not done again. */
function rememberSuccess(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> | null = null;
  let until = 0;
  return () => {
    if (last !== null && performance.now() < until) return last;
    until = performance.now() + REMEMBERED;
    last = work().catch((error: unknown) => {
      last = null;
      throw error;
    });
    return last;
  };
}
