import type { KnownBlock } from '@slack/web-api';
import { plainText } from '../kit/form/input-block.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { homeActions } from './home-actions.ts';
import type { HomeState } from './home-state.ts';

const MOST_NAMED = 5;

/** The account, where the day is counted and where entries go. */
export function settingsBlocks({ githubLogin, zone, repositories }: HomeState): readonly KnownBlock[] {
  const account =
    githubLogin === null
      ? 'No GitHub account tied yet.'
      : `Commits name you as *${escapeMrkdwn(githubLogin)}*.`;
  const others = repositories.length - MOST_NAMED;
  const named = repositories.slice(0, MOST_NAMED).map(escapeMrkdwn).join(', ');
  const where = others > 0 ? `${named} and ${others} more` : named;
  return [
    {
      type: 'section',
      text: mrkdwnText(`*Settings*\n${account}`),
      accessory: { type: 'button', action_id: homeActions.settings, text: plainText('GitHub account') },
    },
    {
      type: 'context',
      elements: [
        mrkdwnText(
          `Your day is counted in ${escapeMrkdwn(zone)}. Entries go to ${where}. \`/buildlog help\` lists what else there is.`,
        ),
      ],
    },
  ];
}
