import type { ActionsBlockElement, KnownBlock } from '@slack/web-api';
import type { LocalDate } from '../../core/time/local-date.ts';
import type { Conflict } from '../../use-cases/ports.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import type { Message } from './message.ts';
import { receiptActions } from './receipt-actions.ts';

export type ConflictReceipt = {
  readonly id: string;
  readonly date: LocalDate;
  readonly path: string;
  readonly conflict: Conflict;
  /** The sections both sides touched, as each side has them. */
  readonly sides: readonly { readonly heading: string; readonly mine: string; readonly theirs: string }[];
};

/** Enough to recognise a side by; "Open mine" and "View on GitHub" have the rest. */
const MOST_A_SIDE = 1_000;
const MOST_SIDES = 5;

/** The author learns: someone else changed the file, it was left alone, their words are kept, and they decide. */
export function receiptConflict(receipt: ConflictReceipt): Message {
  const { date, conflict } = receipt;
  const happened = sentenceFor(conflict);
  const text = `Your daily log of ${date} needs a decision. ${escapeMrkdwn(happened)} Nothing was overwritten, and your words are kept.`;
  const blocks: KnownBlock[] = [
    {
      type: 'section',
      text: {
        type: 'mrkdwn',
        text: `:raised_hand: *Your daily log of ${date} needs a decision*\n${escapeMrkdwn(happened)} Nothing was overwritten, and your words are kept.`,
      },
    },
    ...receipt.sides.slice(0, MOST_SIDES).flatMap(sideBySide),
    { type: 'context', elements: [{ type: 'mrkdwn', text: escapeMrkdwn(receipt.path) }] },
    { type: 'actions', elements: [...choices(receipt)] },
  ];
  return { text, blocks };
}

function sentenceFor(conflict: Conflict): string {
  switch (conflict.reason) {
    case 'exists':
      return "There is a file for this day already, and it isn't the one you submitted.";
    case 'taken':
      return "The file of this name is somebody else's; yours goes under the next name.";
    case 'changed':
      return `The file was changed on GitHub meanwhile, in ${conflict.sections.join(', ') || 'the same place'}.`;
    case 'deleted':
      return 'The file was deleted on GitHub meanwhile.';
    case 'unsafe':
      return `The file on GitHub can't be edited safely: see line ${conflict.line ?? 1}. Mend it there, or edit it by hand.`;
    default:
      return conflict.reason satisfies never;
  }
}

function sideBySide({ heading, mine, theirs }: ConflictReceipt['sides'][number]): readonly KnownBlock[] {
  const title = (whose: string) => ({
    type: 'section' as const,
    text: mrkdwnText(`*${escapeMrkdwn(heading)}*, ${whose}`),
  });
  return [title('yours'), asTyped(mine), title('on GitHub'), asTyped(theirs)];
}

/** Preformatted, so that markup is seen and not carried out: two sides may differ in nothing else. */
function asTyped(side: string): KnownBlock {
  const text = side === '' ? '(nothing)' : truncate(side, MOST_A_SIDE);
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
  };
}

function choices({ id, conflict }: ConflictReceipt): readonly ActionsBlockElement[] {
  const mine = conflict.reason === 'deleted' ? 'Write it again' : 'Use mine';
  const theirs = conflict.reason === 'deleted' ? 'Leave it deleted' : "Keep GitHub's";
  const view: readonly ActionsBlockElement[] =
    conflict.theirs === null
      ? []
      : [
          {
            type: 'button',
            action_id: receiptActions.view,
            text: { type: 'plain_text', text: 'View on GitHub' },
            url: conflict.theirs.url,
          },
        ];
  return [
    {
      type: 'button',
      action_id: receiptActions.mine,
      text: { type: 'plain_text', text: mine },
      value: id,
      style: 'primary',
    },
    {
      type: 'button',
      action_id: receiptActions.theirs,
      text: { type: 'plain_text', text: theirs },
      value: id,
    },
    {
      type: 'button',
      action_id: receiptActions.open,
      text: { type: 'plain_text', text: 'Open mine' },
      value: id,
    },
    ...view,
  ];
}
