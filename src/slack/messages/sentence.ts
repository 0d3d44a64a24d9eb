import { mrkdwnText } from '../kit/mrkdwn.ts';
import type { Message } from './message.ts';

/** A message that only says something. */
export function sentence(mrkdwn: string): Message {
  return { text: mrkdwn, blocks: [{ type: 'section', text: mrkdwnText(mrkdwn) }] };
}
