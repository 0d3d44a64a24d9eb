import type { Button, KnownBlock } from '@slack/web-api';
import type { SubmissionId } from '../../use-cases/ports.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import { commitWords, type SeenCommit } from './commit-words.ts';
import type { Message } from './message.ts';
import { kindWords, type NamedEntry, titleWords } from './named-entry.ts';
import { openButton } from './open-button.ts';
import { receiptActions } from './receipt-actions.ts';
import { submissionButton, viewButton } from './receipt-buttons.ts';

export type LandedReceipt = {
  readonly id: SubmissionId;
  readonly entry: NamedEntry;
  readonly edited: boolean;
  readonly path: string;
  readonly fileUrl: string;
  /** Null where the repository had these words already. */
  readonly commit: SeenCommit | null;
  /** `3 lessons: 2 Workflow, 1 Tool Usage` */
  readonly found: string;
};

/** The author learns: their entry is in the repository, where, and what was found in it. */
export function receiptLanded(receipt: LandedReceipt): Message {
  const { entry, found } = receipt;
  const kind = kindWords[entry.kind];
  const did = receipt.edited ? `Your edit of the ${kind} is committed` : `Your ${kind} is committed`;
  const title = titleWords(entry.title);
  const named = entry.kind === 'daily-log' ? title : `*${title}*`;
  const blocks: KnownBlock[] = [
    { type: 'section', text: mrkdwnText(`:white_check_mark: *${did}* · ${named}`) },
    { type: 'context', elements: [mrkdwnText(commitWords(receipt))] },
    { type: 'context', elements: [mrkdwnText(`Found ${found}`)] },
    { type: 'actions', elements: buttonsOf(receipt) },
  ];
  return { text: `${did}: ${title}, ${found}.`, blocks };
}

function buttonsOf(receipt: LandedReceipt): Button[] {
  const { id, fileUrl, commit } = receipt;
  const view = viewButton('View', fileUrl);
  const edit = openButton(receiptActions.edit, 'Edit', { type: 'submitted', id });
  return commit === null ? [view, edit] : [view, edit, undoButton(receipt)];
}

function undoButton({ id, entry, edited }: LandedReceipt): Button {
  const kind = kindWords[entry.kind];
  const what = edited ? `Your edit of the ${kind}` : `Your ${kind}`;
  const becomes = edited ? 'The file becomes what it was before it' : 'The file is removed';
  return {
    ...submissionButton(receiptActions.undo, 'Undo', id),
    confirm: {
      title: { type: 'plain_text', text: 'Take it back?' },
      text: {
        type: 'plain_text',
        text: `${what} is taken back by a new commit. ${becomes}; your words are kept.`,
      },
      confirm: { type: 'plain_text', text: 'Take it back' },
      deny: { type: 'plain_text', text: 'Leave it' },
      style: 'danger',
    },
  };
}
