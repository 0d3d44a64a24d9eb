import type { InputBlock, RichTextBlock } from '@slack/types';
import { type DispatchOn, dispatchOn } from './dispatch-on.ts';
import { type ElementExtras, elementExtras } from './element-extras.ts';
import { type InputFrame, inputBlock } from './input-block.ts';

export type RichInput = InputFrame &
  ElementExtras & {
    /** From `prefillRichText`; nothing else is safe to submit again. */
    readonly initial: RichTextBlock | null;
    readonly dispatchOn?: readonly DispatchOn[];
  };

/** An input for formatted text. Read with `readRich`. */
export function richInput(wanted: RichInput): InputBlock {
  const { initial } = wanted;
  return inputBlock(wanted, {
    type: 'rich_text_input',
    ...(initial === null || initial.elements.length === 0 ? {} : { initial_value: initial }),
    ...elementExtras(wanted),
    ...dispatchOn(wanted.dispatchOn),
  });
}
