import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import type { Message } from './message.ts';

/** Someone learns that a word is no command, and which one is nearest. */
export function unknownCommand(word: string, nearest: string): Message {
  const text = `I don't know \`${escapeMrkdwn(truncate(word.replaceAll('`', "'"), 40))}\`. Did you mean \`/buildlog ${nearest}\`? \`/buildlog help\` lists everything.`;
  return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] };
}
