import type { KnownBlock } from '@slack/web-api';
import { writeReminderWords } from '../../core/reminder/reminder-settings.ts';
import { localDateAt, localTimeAt, weekdayOf } from '../../core/time/local-date.ts';
import { plainText } from '../kit/form/input-block.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import { homeActions } from './home-actions.ts';
import type { HomeState } from './home-state.ts';

/** When somebody is asked next, and the buttons that change it. */
export function reminderBlocks(state: HomeState): readonly KnownBlock[] {
  const isAway = state.outlook.reminder.awayUntil !== null;
  const pause = isAway
    ? { action_id: homeActions.back, text: plainText("I'm back") }
    : { action_id: homeActions.away, text: plainText('Away today') };
  return [
    { type: 'section', text: mrkdwnText(`*Reminders*\n${reminderWords(state)}`) },
    {
      type: 'actions',
      elements: [
        { type: 'button', ...pause },
        { type: 'button', action_id: homeActions.settings, text: plainText('Settings') },
      ],
    },
  ];
}

function reminderWords({ outlook, zone }: HomeState): string {
  const { settings, nextAt, awayUntil } = outlook.reminder;
  const away =
    awayUntil === null ? '' : `:palm_tree: You are away until ${weekdayOf(awayUntil)}, ${awayUntil}. `;
  if (settings.kind === 'off') return `${away}None. \`/buildlog remind 17:30 mon-fri\` begins them.`;
  const words = writeReminderWords(settings);
  if (nextAt === null) return `${away}At ${words}; none is in sight.`;
  const date = localDateAt(nextAt, zone);
  return `${away}At ${words}. The next is on ${weekdayOf(date)}, ${date}, at ${localTimeAt(nextAt, zone)}.`;
}
