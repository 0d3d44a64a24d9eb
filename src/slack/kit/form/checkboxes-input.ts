import type { InputBlock } from '@slack/types';
import { type Choice, optionOf } from './choice.ts';
import { type InputFrame, inputBlock } from './input-block.ts';

export type CheckboxesInput = InputFrame & {
  /** At most ten. */
  readonly choices: readonly Choice[];
  /** The values ticked at first. */
  readonly initial: readonly string[];
};

/** An input to tick any of a few. Read with `readChecked`. */
export function checkboxesInput(wanted: CheckboxesInput): InputBlock {
  const ticked = wanted.choices.filter((choice) => wanted.initial.includes(choice.value));
  return inputBlock(wanted, {
    type: 'checkboxes',
    options: wanted.choices.map(optionOf),
    // Slack refuses an empty list here.
    ...(ticked.length === 0 ? {} : { initial_options: ticked.map(optionOf) }),
  });
}
