import type { InputBlock } from '@slack/types';
import { type InputFrame, inputBlock } from './input-block.ts';
import { type PlainElement, plainElement } from './plain-element.ts';

/** An input for several lines of unformatted text: code, or one lesson a line. Read with `readText`. */
export function linesInput(wanted: InputFrame & Omit<PlainElement, 'multiline'>): InputBlock {
  return inputBlock(wanted, plainElement({ ...wanted, multiline: true }));
}
