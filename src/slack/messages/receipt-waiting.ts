import type { KnownBlock } from '@slack/web-api';
import type { Instant } from '../../core/time/instant.ts';
import type { SubmissionId, Trouble } from '../../use-cases/ports.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import type { Message } from './message.ts';
import { entryWords, type NamedEntry } from './named-entry.ts';
import { openButton } from './open-button.ts';
import { receiptActions } from './receipt-actions.ts';
import { troubleSentence } from './trouble-sentence.ts';

export type WaitingReceipt = {
  readonly id: SubmissionId;
  readonly entry: NamedEntry;
  readonly change: 'create' | 'edit' | 'undo';
  readonly trouble: Trouble;
};

/** The author learns: their words are safe, why they are not in the repository yet, and that nothing is left to do. */
export function receiptWaiting(waiting: WaitingReceipt, now: Instant): Message {
  const { id, change, trouble } = waiting;
  const what = subjectOf(waiting);
  const paced = trouble.kind === 'paced';
  const safe = paced ? `${what} is saved and takes its turn` : `${what} is saved and waits for GitHub`;
  const why = troubleSentence(trouble.kind, trouble.retryAt, now);
  const next = `${paced ? 'It goes' : 'It is tried again'} by itself, and this message changes when it is committed.`;
  const blocks: KnownBlock[] = [
    { type: 'section', text: mrkdwnText(`:hourglass_flowing_sand: *${safe}*\n${why} ${next}`) },
    { type: 'context', elements: [mrkdwnText(`Reference ${trouble.reference}`)] },
  ];
  const edit = openButton(receiptActions.edit, 'Edit', { type: 'submitted', id });
  return {
    text: `${safe}. ${why} ${next} (${trouble.reference})`,
    blocks: change === 'undo' ? blocks : [...blocks, { type: 'actions', elements: [edit] }],
  };
}

function subjectOf({ entry, change }: WaitingReceipt): string {
  switch (change) {
    case 'create':
      return `Your ${entryWords(entry)}`;
    case 'edit':
      return `Your edit of the ${entryWords(entry)}`;
    case 'undo':
      return `Your undo of the ${entryWords(entry)}`;
    default:
      return change satisfies never;
  }
}
