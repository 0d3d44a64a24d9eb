import type { KnownBlock } from '@slack/web-api';
import type { SubmissionId } from '../../use-cases/ports.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import { commitWords, type SeenCommit } from './commit-words.ts';
import type { Message } from './message.ts';
import { entryWords, type NamedEntry } from './named-entry.ts';
import { receiptActions } from './receipt-actions.ts';
import { submissionButton, viewButton } from './receipt-buttons.ts';

export type UndoneReceipt = {
  /** The submission that was taken back. */
  readonly of: SubmissionId;
  readonly entry: NamedEntry;
  readonly path: string;
  /** Null where the file was removed. */
  readonly fileUrl: string | null;
  readonly commit: SeenCommit | null;
};

/** The author learns: what they had submitted is not in the repository any more, and where their words are. */
export function receiptUndone(receipt: UndoneReceipt): Message {
  const { of, entry, fileUrl } = receipt;
  const did =
    fileUrl === null
      ? `Your ${entryWords(entry)} is removed`
      : `Your ${entryWords(entry)} is back as it was before your edit`;
  const blocks: KnownBlock[] = [
    { type: 'section', text: mrkdwnText(`:white_check_mark: *${did}*`) },
    { type: 'context', elements: [mrkdwnText(commitWords(receipt))] },
    {
      type: 'actions',
      elements: [
        ...(fileUrl === null ? [] : [viewButton('View', fileUrl)]),
        submissionButton(receiptActions.open, 'Open draft', of),
      ],
    },
  ];
  return { text: `${did}. What you had written is kept.`, blocks };
}
