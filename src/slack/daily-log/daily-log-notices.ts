import type { KnownBlock } from '@slack/web-api';
import type { DailyLogForm } from '../../use-cases/open-daily-log.ts';
import { plainText } from '../kit/form/input-block.ts';
import { mrkdwnLink, mrkdwnText } from '../kit/mrkdwn.ts';
import { dailyLogForm } from './daily-log-blocks.ts';
import type { FormSurface } from './form-surface.ts';

/** What a form says above its questions of the draft and the entry that it was opened from. */
export function notices(form: DailyLogForm, { newer, news }: FormSurface): readonly KnownBlock[] {
  const restored: KnownBlock = {
    type: 'section',
    text: mrkdwnText(news === 'redacted' ? draftRedacted : draftBack),
    accessory: { type: 'button', action_id: dailyLogForm.discard, text: plainText('Discard draft') },
  };
  const editing: KnownBlock = {
    type: 'context',
    elements: [
      mrkdwnText(
        form.url === null
          ? 'Already logged; you are editing it.'
          : mrkdwnLink(form.url, 'Already logged; you are editing it.'),
      ),
    ],
  };
  return [
    ...(newer === null ? [] : [newerNotice(newer.url, form.basis === null)]),
    ...(form.restored ? [restored] : []),
    ...(news === 'zone-unknown' ? [zoneUnknown] : []),
    ...(form.basis === null ? [] : [editing]),
    ...capturedNotice(form.captures.numbers.length),
  ];
}

function capturedNotice(count: number): readonly KnownBlock[] {
  if (count === 0) return [];
  const what = count === 1 ? 'What you captured is in it' : `The ${count} things you captured are in it`;
  return [{ type: 'context', elements: [mrkdwnText(`:pushpin: ${what}; submit the form to commit it.`)] }];
}

const draftBack = ':memo: Your draft is back as you left it.';
const draftRedacted =
  ':white_check_mark: Replaced with [REDACTED], and kept as your draft. Submit when you are ready.';

const zoneUnknown: KnownBlock = {
  type: 'context',
  elements: [
    mrkdwnText(
      ":hourglass: Slack hasn't said yet what time zone you are in, so today is counted in UTC. If this isn't your day, close the form and type /buildlog again.",
    ),
  ],
};

export const draftSaved: KnownBlock = {
  type: 'context',
  elements: [
    mrkdwnText(':white_check_mark: Draft saved. Close this when you like; /buildlog brings it back.'),
  ],
};

export const sentBefore: KnownBlock = {
  type: 'context',
  elements: [
    mrkdwnText(
      ':information_source: This form was submitted before, so it is no draft. Submit it again, and what you added since goes into the log.',
    ),
  ],
};

function newerNotice(url: string, isNew: boolean): KnownBlock {
  const says = isNew
    ? `:raised_hand: The repository already has a ${mrkdwnLink(url, 'log for this day')}.`
    : `:raised_hand: This log was ${mrkdwnLink(url, 'changed on GitHub')} since you last saved it.`;
  return {
    type: 'section',
    text: mrkdwnText(says),
    accessory: { type: 'button', action_id: dailyLogForm.openTheirs, text: plainText('Open that one') },
  };
}
