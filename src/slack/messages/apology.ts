import type { Message } from './message.ts';

/** Someone learns that we failed them, what they can do, and the reference to quote. */
export function apology(whatToDo: string, reference: string): Message {
  const text = `That didn't work, and the fault is ours. ${whatToDo} (${reference})`;
  return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] };
}
