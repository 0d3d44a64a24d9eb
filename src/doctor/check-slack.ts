import type { Config } from '../config.ts';
import { pageOf, type Variable } from '../settings.ts';
import { lookAtAppToken, lookAtBotToken, type TokenLook } from '../slack/look-at-tokens.ts';
import type { SlackMode } from '../slack/slack-mode.ts';
import type { Check } from './check.ts';

/** Slack's tokens, and each scope that the bot asks for. */
export async function checkSlack(
  { botToken, mode, apiUrl }: Config['slack'],
  scopes: readonly string[],
): Promise<readonly Check[]> {
  const bot = await lookAtBotToken(botToken, apiUrl);
  const way = await checkMode(mode, apiUrl);
  if (bot.type !== 'known') return [tokenCheck('SLACK_BOT_TOKEN', bot, ''), way];
  return [
    tokenCheck('SLACK_BOT_TOKEN', bot, `the app is installed in ${bot.team}`),
    ...scopes.map((scope) => checkScope(scope, bot.scopes)),
    way,
  ];
}

async function checkMode(mode: SlackMode, apiUrl: string): Promise<Check> {
  switch (mode.type) {
    case 'socket-mode': {
      const look = await lookAtAppToken(mode.appToken, apiUrl);
      return tokenCheck('SLACK_APP_TOKEN', look, 'Slack would connect');
    }
    case 'http':
      return {
        what: 'SLACK_SIGNING_SECRET',
        result: 'unknown',
        says: 'Slack tells nobody whether it is right; a wrong one shows in the log as “signature mismatch”',
        mend: null,
      };
    default:
      return mode satisfies never;
  }
}

function checkScope(scope: string, granted: readonly string[]): Check {
  const what = `scope ${scope}`;
  if (granted.includes(scope)) return { what, result: 'ok', says: 'granted', mend: null };
  const mend =
    'https://api.slack.com/apps → your app → App Manifest: paste what `buildlog manifest` prints, then reinstall';
  return { what, result: 'wrong', says: 'not granted', mend };
}

function tokenCheck(what: Variable, look: TokenLook, well: string): Check {
  switch (look.type) {
    case 'known':
      return { what, result: 'ok', says: well, mend: null };
    case 'refused':
      return { what, result: 'wrong', says: `Slack does not accept it (${look.code})`, mend: pageOf(what) };
    case 'unreachable':
      return {
        what: 'SLACK_API_URL',
        result: 'wrong',
        says: `Slack does not answer (${look.why})`,
        mend: 'Check the network, a proxy, and SLACK_API_URL where it is set',
      };
    default:
      return look satisfies never;
  }
}
