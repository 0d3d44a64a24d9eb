import type { KnownBlock } from '@slack/web-api';
import type { SubmissionId } from '../../use-cases/ports.ts';
import type { ConflictSettled } from '../../use-cases/settle-conflict.ts';
import type { Message } from './message.ts';
import { receiptActions } from './receipt-actions.ts';

/** The author learns that their decision is carried out; what comes of it has a receipt of its own. */
export function receiptSettled(settled: ConflictSettled, id: SubmissionId): Message {
  const text = sentenceFor(settled);
  const section: KnownBlock = { type: 'section', text: { type: 'mrkdwn', text } };
  return { text, blocks: settled.type === 'kept-theirs' ? [section, openMine(id)] : [section] };
}

/** What they had written is not gone: it opens as a draft. */
function openMine(id: SubmissionId): KnownBlock {
  const button = { type: 'button', action_id: receiptActions.open, value: id } as const;
  return { type: 'actions', elements: [{ ...button, text: { type: 'plain_text', text: 'Open mine' } }] };
}

function sentenceFor(settled: ConflictSettled): string {
  switch (settled.type) {
    case 'queued':
      return `:white_check_mark: Your version of ${settled.date} is on its way; its receipt follows.`;
    case 'kept-theirs':
      return `:white_check_mark: The daily log of ${settled.date} stays as it is on GitHub.`;
    case 'not-open':
      return 'This was decided already.';
    default:
      return settled satisfies never;
  }
}
