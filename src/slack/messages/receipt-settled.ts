import type { KnownBlock } from '@slack/web-api';
import { kindOf } from '../../use-cases/kind-of.ts';
import type { SubmissionId } from '../../use-cases/ports.ts';
import type { ConflictSettled } from '../../use-cases/settle-conflict.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import type { Message } from './message.ts';
import { entryWords, titleWords } from './named-entry.ts';
import { receiptActions } from './receipt-actions.ts';
import { submissionButton } from './receipt-buttons.ts';

/** The author learns that their decision is carried out; what comes of it has a receipt of its own. */
export function receiptSettled(settled: ConflictSettled, id: SubmissionId): Message {
  const text = sentenceFor(settled);
  const section: KnownBlock = { type: 'section', text: mrkdwnText(text) };
  return { text, blocks: settled.type === 'kept-theirs' ? [section, openMine(id)] : [section] };
}

/** What they had written is not gone: it opens as a draft. */
function openMine(id: SubmissionId): KnownBlock {
  return { type: 'actions', elements: [submissionButton(receiptActions.open, 'Open mine', id)] };
}

function sentenceFor(settled: ConflictSettled): string {
  switch (settled.type) {
    case 'queued':
      return `:white_check_mark: Your version of ${titleWords(settled.title)} is on its way; its receipt follows.`;
    case 'kept-theirs':
      return `:white_check_mark: The ${entryWords({ kind: kindOf(settled.key), title: settled.title })} stays as it is on GitHub.`;
    case 'not-open':
      return 'This was decided already.';
    default:
      return settled satisfies never;
  }
}
