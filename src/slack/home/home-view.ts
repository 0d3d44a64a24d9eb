import type { HomeView, KnownBlock } from '@slack/web-api';
import type { LocalDate } from '../../core/time/local-date.ts';
import { weekdayOf } from '../../core/time/local-date.ts';
import type { Recent } from '../../use-cases/use-cases.ts';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { limits } from '../kit/limits.ts';
import { escapeMrkdwn, mrkdwnLink } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { homeActions } from './home-actions.ts';

export type HomeState = {
  readonly today: LocalDate;
  readonly zone: string;
  readonly repositoryName: string;
  readonly githubLogin: string | null;
  readonly recent: Recent;
};

const MOST_DRAFTS = 5;

/** App Home: today's state with one big button, drafts, the last entries, settings. */
export function homeView(state: HomeState): HomeView {
  return mustPassAsView({
    type: 'home',
    blocks: [
      ...todayBlocks(state),
      { type: 'divider' },
      ...draftBlocks(state),
      ...entryBlocks(state),
      ...settingsBlocks(state),
    ],
  });
}

function todayBlocks({ today, recent }: HomeState): readonly KnownBlock[] {
  const logged = recent.entries.some((entry) => entry.key.date === today);
  const draft = recent.drafts.some((kept) => kept.key.date === today);
  const says = logged
    ? ':white_check_mark: You have logged today.'
    : draft
      ? ':memo: You have a draft for today.'
      : 'Two minutes, one required field.';
  const button = logged ? "Edit today's log" : draft ? "Continue today's log" : "Write today's log";
  return [
    { type: 'header', text: { type: 'plain_text', text: `${weekdayOf(today)}, ${today}` } },
    { type: 'section', text: { type: 'mrkdwn', text: says } },
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: homeActions.open,
          style: 'primary',
          text: { type: 'plain_text', text: button },
          value: today,
        },
      ],
    },
  ];
}

function draftBlocks({ today, recent }: HomeState): readonly KnownBlock[] {
  const older = recent.drafts.filter((draft) => draft.key.date !== today).slice(0, MOST_DRAFTS);
  if (older.length === 0) return [];
  return [
    { type: 'section', text: { type: 'mrkdwn', text: '*Drafts*' } },
    ...older.map(
      (draft): KnownBlock => ({
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: `${draft.key.date} ${escapeMrkdwn(truncate(draft.answers.primaryGoal, 200))}`,
        },
        accessory: {
          type: 'button',
          action_id: homeActions.open,
          text: { type: 'plain_text', text: 'Continue' },
          value: draft.key.date,
        },
      }),
    ),
    { type: 'divider' },
  ];
}

function entryBlocks({ recent }: HomeState): readonly KnownBlock[] {
  if (recent.entries.length === 0) {
    return [
      { type: 'section', text: { type: 'mrkdwn', text: 'Your logs will be listed here.' } },
      { type: 'divider' },
    ];
  }
  return [
    {
      type: 'section',
      text: { type: 'mrkdwn', text: fittingLines('*Your last logs*', recent.entries.map(entryLine)) },
    },
    { type: 'divider' },
  ];
}

function entryLine({ key, url }: Recent['entries'][number]): string {
  return url === null ? `• ${key.date} _(on its way)_` : `• ${mrkdwnLink(url, key.date)}`;
}

/** As many of the lines, from the first, as a section takes: an address can be longer than all the words. */
function fittingLines(title: string, lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const longer = `${text}\n${line}`;
    return longer.length > limits.sectionText.max ? text : longer;
  }, title);
}

function settingsBlocks({ githubLogin, zone, repositoryName }: HomeState): readonly KnownBlock[] {
  const account =
    githubLogin === null
      ? 'No GitHub account tied yet.'
      : `Commits name you as *${escapeMrkdwn(githubLogin)}*.`;
  return [
    {
      type: 'section',
      text: { type: 'mrkdwn', text: `*Settings*\n${account}` },
      accessory: {
        type: 'button',
        action_id: homeActions.settings,
        text: { type: 'plain_text', text: 'GitHub account' },
      },
    },
    {
      type: 'context',
      elements: [
        {
          type: 'mrkdwn',
          text: `Your day is counted in ${escapeMrkdwn(zone)}. Logs go to ${escapeMrkdwn(repositoryName)}. \`/buildlog help\` lists what else there is.`,
        },
      ],
    },
  ];
}
