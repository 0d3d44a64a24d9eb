import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import { z } from 'zod';
import { createSdkLogger } from './sdk-logger.ts';

/** What Slack says of a token. */
export type TokenLook =
  | { readonly type: 'known'; readonly team: string; readonly scopes: readonly string[] }
  | { readonly type: 'refused'; readonly code: string }
  | { readonly type: 'unreachable'; readonly why: string };

const PATIENCE = 10_000;
const silent = createSdkLogger({ info() {}, warn() {}, error() {} });

const botAnswer = z.object({
  team: z.string(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});

/** The workspace of the bot's token, and what the bot may do there. */
export function lookAtBotToken(token: string, apiUrl: string): Promise<TokenLook> {
  return look(async () => {
    const { team, response_metadata } = botAnswer.parse(await clientFor(token, apiUrl).auth.test());
    return { type: 'known', team, scopes: response_metadata?.scopes ?? [] };
  });
}

/** Asks for a connection, and opens none. */
export function lookAtAppToken(token: string, apiUrl: string): Promise<TokenLook> {
  return look(async () => {
    await clientFor(token, apiUrl).apps.connections.open({});
    return { type: 'known', team: '', scopes: [] };
  });
}

function clientFor(token: string, slackApiUrl: string): WebClient {
  return new WebClient(token, {
    slackApiUrl,
    timeout: PATIENCE,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // What fails is thrown; nobody needs to read it twice.
    logger: silent,
  });
}

async function look(ask: () => Promise<TokenLook>): Promise<TokenLook> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return { type: 'refused', code: error.data.error };
    return { type: 'unreachable', why: error instanceof Error ? error.message : String(error) };
  }
}
