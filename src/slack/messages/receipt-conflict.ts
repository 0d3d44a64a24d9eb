import type { ActionsBlockElement, KnownBlock } from '@slack/web-api';
import type { Conflict, SubmissionId } from '../../use-cases/ports.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import type { Message } from './message.ts';
import { entryWords, type NamedEntry } from './named-entry.ts';
import { receiptActions } from './receipt-actions.ts';
import { submissionButton, viewButton } from './receipt-buttons.ts';

export type ConflictReceipt = {
  readonly id: SubmissionId;
  readonly entry: NamedEntry;
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
  const { entry, conflict } = receipt;
  const what = `Your ${entryWords(entry)} needs a decision`;
  const happened = escapeMrkdwn(sentenceFor(conflict));
  const kept = 'Nothing was overwritten, and your words are kept.';
  const blocks: KnownBlock[] = [
    {
      type: 'section',
      text: mrkdwnText(`:raised_hand: *${what}*\n${happened} ${kept}`),
    },
    ...receipt.sides.slice(0, MOST_SIDES).flatMap(sideBySide),
    { type: 'context', elements: [mrkdwnText(escapeMrkdwn(receipt.path))] },
    { type: 'actions', elements: [...choices(receipt)] },
  ];
  return { text: `${what}. ${happened} ${kept}`, blocks };
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
      return conflict.line === null
        ? "The file can't be written from here: its path is taken by something that is no text, or it is too large."
        : `The file on GitHub can't be edited safely: see line ${conflict.line}. Mend it there, or edit it by hand.`;
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
  return [
    { ...submissionButton(receiptActions.mine, mine, id), style: 'primary' },
    submissionButton(receiptActions.theirs, theirs, id),
    submissionButton(receiptActions.open, 'Open mine', id),
    ...(conflict.theirs === null ? [] : [viewButton('View on GitHub', conflict.theirs.url)]),
  ];
}
