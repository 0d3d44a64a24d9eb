import type { InputBlock } from '@slack/types';
import { type Choice, optionOf } from './choice.ts';
import { type ElementExtras, elementExtras } from './element-extras.ts';
import { type InputFrame, inputBlock } from './input-block.ts';

export type SelectInput = InputFrame &
  ElementExtras & {
    readonly choices: readonly Choice[];
    /** The value chosen at first; none where no choice has it. */
    readonly initial: string;
  };

/** An input to choose one of up to 100. Read with `readOption`. */
export function selectInput(wanted: SelectInput): InputBlock {
  const initial = wanted.choices.find((choice) => choice.value === wanted.initial);
  return inputBlock(wanted, {
    type: 'static_select',
    options: wanted.choices.map(optionOf),
    ...(initial === undefined ? {} : { initial_option: optionOf(initial) }),
    ...elementExtras(wanted),
  });
}
