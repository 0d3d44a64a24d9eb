import type { InputBlock } from '@slack/types';

/** What every input has around its element. */
export type InputFrame = {
  /** Stays the same for the life of a view: Slack keeps what was typed under it. Also the element's action id. */
  readonly blockId: string;
  readonly label: string;
  readonly required: boolean;
  readonly hint?: string;
  /** Send a block action when the value changes, so that a draft can be kept. */
  readonly dispatch?: boolean;
};

/** The input block around an element. */
export function inputBlock(frame: InputFrame, element: InputBlock['element']): InputBlock {
  return {
    type: 'input',
    block_id: frame.blockId,
    label: plainText(frame.label),
    optional: !frame.required,
    element: { ...element, action_id: frame.blockId },
    ...(frame.hint === undefined ? {} : { hint: plainText(frame.hint) }),
    ...(frame.dispatch === true ? { dispatch_action: true } : {}),
  };
}

/** Our own words, in which `:tada:` is an emoji. Not for what people typed. */
export function plainText(text: string): { type: 'plain_text'; text: string; emoji: true } {
  return { type: 'plain_text', text, emoji: true };
}

/** What people typed, shown as they typed it. */
export function typedText(text: string): { type: 'plain_text'; text: string; emoji: false } {
  return { type: 'plain_text', text, emoji: false };
}
