import type { Message } from './message.ts';
import { sentence } from './sentence.ts';

/** The author learns that a captured lesson gets its category somewhere else by now. */
export function lessonTooLate(): Message {
  return sentence('This lesson is in your form already, or was taken back. Type /buildlog to choose there.');
}
