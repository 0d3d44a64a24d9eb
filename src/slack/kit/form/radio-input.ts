import type { InputBlock } from '@slack/types';
import { type Choice, optionOf } from './choice.ts';
import { type InputFrame, inputBlock } from './input-block.ts';

/** At most ten choices. */
export type RadioInput = InputFrame & { readonly choices: readonly Choice[] };

/** An input to choose one of a few, none of them at first. Read with `readOption`. */
export function radioInput(wanted: RadioInput): InputBlock {
  return inputBlock(wanted, { type: 'radio_buttons', options: wanted.choices.map(optionOf) });
}
