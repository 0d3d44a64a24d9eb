import type { KnownBlock } from '@slack/web-api';
import { weekdayOf } from '../../core/time/local-date.ts';
import type { LogDay } from '../../use-cases/ports.ts';
import { plainText } from '../kit/form/input-block.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import { openButton } from '../messages/open-button.ts';
import { homeActions } from './home-actions.ts';
import type { HomeState } from './home-state.ts';

/** Today's state in a line, and the two ways to write. */
export function todayBlocks(state: HomeState): readonly KnownBlock[] {
  const { today } = state;
  const { says, button, day } = todayOf(state);
  const open = day === null ? [] : [openButton(homeActions.openLog, button, { type: 'day', ...day })];
  return [
    { type: 'header', text: { type: 'plain_text', text: `${weekdayOf(today)}, ${today}` } },
    { type: 'section', text: mrkdwnText(says) },
    {
      type: 'actions',
      elements: [
        ...open.map((log) => ({ ...log, style: 'primary' as const })),
        { type: 'button', action_id: homeActions.journal, text: plainText('Write a build journal') },
      ],
    },
  ];
}

type Today = { readonly says: string; readonly button: string; readonly day: LogDay | null };

/** A log of today may be in any of the repositories; a new one goes to the first. */
function todayOf({ today, repositories, recent }: HomeState): Today {
  const logged = recent.entries.find(({ key }) => key.journal === undefined && key.date === today);
  if (logged !== undefined) {
    return {
      says: ':white_check_mark: You have logged today.',
      button: "Edit today's log",
      day: dayOf(logged.key),
    };
  }
  const draft = recent.drafts.find(({ key }) => key.date === today);
  if (draft !== undefined) {
    return {
      says: ':memo: You have a draft for today.',
      button: "Continue today's log",
      day: dayOf(draft.key),
    };
  }
  const [repository] = repositories;
  return {
    says: 'Two minutes, one required field.',
    button: "Write today's log",
    day: repository === undefined ? null : { repository, date: today },
  };
}

function dayOf({ repository, date }: LogDay): LogDay {
  return { repository, date };
}
