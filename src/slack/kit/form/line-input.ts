import type { InputBlock } from '@slack/types';
import { type InputFrame, inputBlock } from './input-block.ts';
import { type PlainElement, plainElement } from './plain-element.ts';

/** An input for one line of text, such as a goal. Read with `readText`. */
export function lineInput(wanted: InputFrame & Omit<PlainElement, 'multiline'>): InputBlock {
  return inputBlock(wanted, plainElement({ ...wanted, multiline: false }));
}
