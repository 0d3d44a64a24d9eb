import type { ConflictSettled } from '../../use-cases/settle-conflict.ts';
import type { Message } from './message.ts';

/** The author learns that their decision is carried out; what comes of it has a receipt of its own. */
export function receiptSettled(settled: ConflictSettled): Message {
  const text = sentenceFor(settled);
  return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] };
}

function sentenceFor(settled: ConflictSettled): string {
  switch (settled.type) {
    case 'queued':
      return ':white_check_mark: Your version is on its way; its receipt follows.';
    case 'kept-theirs':
      return ':white_check_mark: The file stays as it is on GitHub.';
    case 'not-open':
      return 'This was decided already.';
    case 'unsafe':
      return `The file on GitHub can't be edited from here until line ${settled.line} is mended there.`;
    default:
      return settled satisfies never;
  }
}
