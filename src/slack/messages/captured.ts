import type { KnownBlock } from '@slack/web-api';
import type { Captured } from '../../core/entry/captured.ts';
import { categoryHeading, lessonCategories } from '../../core/entry/lesson.ts';
import { wordsOfBullet } from '../../core/markdown/without-bullet.ts';
import { weekdayOf } from '../../core/time/local-date.ts';
import type { Capture } from '../../use-cases/ports.ts';
import { optionOf } from '../kit/form/choice.ts';
import { plainText } from '../kit/form/input-block.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { capturedActions } from './captured-actions.ts';
import type { Message } from './message.ts';

/** Enough to know it again by. */
const SHOWN = 200;

/** The author learns that a line or a lesson is kept, for which log, and what makes it part of that. */
export function captured({ key, number, captured: what }: Capture, isLogged: boolean): Message {
  const day = `${weekdayOf(key.date)}, ${key.date}`;
  const kept = `:pushpin: Kept for your daily log of ${day}, which goes to ${escapeMrkdwn(key.repository)}:`;
  const next = isLogged
    ? 'You have submitted that log already: /buildlog opens it with this in it, to be saved as an edit.'
    : '/buildlog opens the form with it; submitting that commits it.';
  const words = `${kept}\n> ${escapeMrkdwn(truncate(wordsOf(what), SHOWN))}`;
  return {
    text: `${words}\n${next}`,
    blocks: [
      { type: 'section', text: mrkdwnText(words) },
      ...(what.type === 'lesson' && what.category === null ? [categoryAsked(number)] : []),
      { type: 'context', elements: [mrkdwnText(next)] },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: capturedActions.undo,
            text: plainText('Undo'),
            value: String(number),
          },
        ],
      },
    ],
  };
}

function wordsOf(what: Captured): string {
  if (what.type === 'line') return wordsOfBullet(what.bullet);
  return what.category === null ? what.text : `${categoryHeading(what.category)}: ${what.text}`;
}

function categoryAsked(number: number): KnownBlock {
  return {
    type: 'section',
    text: mrkdwnText('Which kind of lesson is it?'),
    accessory: {
      type: 'static_select',
      action_id: capturedActions.category,
      placeholder: plainText('Category'),
      options: lessonCategories.map(({ id, heading }) =>
        optionOf({ value: `${number} ${id}`, text: heading }),
      ),
    },
  };
}
