import type { KnownBlock } from '@slack/web-api';
import { counted } from '../../core/lessons/counted.ts';
import type { DayOfCaptures } from '../../use-cases/ports.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { openButton } from '../messages/open-button.ts';
import { homeActions } from './home-actions.ts';
import type { HomeState } from './home-state.ts';

const MOST_CHARACTERS = 200;

/** What waits for a log: captures by their day, and what earlier entries left open. */
export function waitingBlocks(state: HomeState): readonly KnownBlock[] {
  const captured = state.outlook.captured.map(capturedBlock);
  const blocks = [...captured, ...carriedBlocks(state)];
  return blocks.length === 0 ? [] : [...blocks, { type: 'divider' }];
}

function capturedBlock({ repository, date, count }: DayOfCaptures): KnownBlock {
  return {
    type: 'section',
    text: mrkdwnText(`:pushpin: ${counted(count, 'capture')} of ${date} for a log that is not written yet.`),
    accessory: openButton(homeActions.openDraft, 'Continue', { type: 'day', repository, date }),
  };
}

/** Only while today's log is to be written: then they are in it, or were dropped. */
function carriedBlocks({ today, recent, outlook }: HomeState): readonly KnownBlock[] {
  const isBegun = [...recent.drafts, ...recent.entries].some(
    ({ key }) => key.journal === undefined && key.date === today,
  );
  const { items, beyond } = outlook.carried;
  if (isBegun || items.length === 0) return [];
  const lines = items.map(({ text }) => `• ${escapeMrkdwn(truncate(text, MOST_CHARACTERS))}`);
  const more = beyond === 0 ? [] : [`• and ${beyond} more`];
  return [
    { type: 'section', text: mrkdwnText("*Still open*\nToday's log begins with these.") },
    // A block for each: ten lines of what people type may be longer than one section is allowed to be.
    ...[...lines, ...more].map((line) => ({
      type: 'context' as const,
      elements: [mrkdwnText(truncate(line, 2_900))],
    })),
  ];
}
