import type { HomeView, KnownBlock } from '@slack/web-api';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { homeActions } from './home-actions.ts';
import { draftBlocks } from './home-drafts.ts';
import { entryBlocks } from './home-entries.ts';
import type { HomeState } from './home-state.ts';
import { todayBlocks } from './home-today.ts';

/** App Home: today's state with the two big buttons, drafts, the last entries, settings. */
export function homeView(state: HomeState): HomeView {
  return mustPassAsView({
    type: 'home',
    blocks: [
      ...todayBlocks(state),
      { type: 'divider' },
      ...draftBlocks(state),
      ...entryBlocks(state),
      { type: 'divider' },
      ...settingsBlocks(state),
    ],
  });
}

const MOST_NAMED = 5;

function settingsBlocks({ githubLogin, zone, repositories }: HomeState): readonly KnownBlock[] {
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
