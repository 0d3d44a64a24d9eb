import type { Message } from './message.ts';
import { sentence } from './sentence.ts';

/** Someone learns that we failed them, what they can do, and the reference to quote. */
export function apology(whatToDo: string, reference: string): Message {
  return sentence(`That didn't work, and the fault is ours. ${whatToDo} (${reference})`);
}
