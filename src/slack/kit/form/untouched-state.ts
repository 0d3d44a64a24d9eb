import type { AnyBlock, InputBlock } from '@slack/types';
import type { FormState } from './read-state.ts';

/** What a view says of these inputs before anybody has touched them: each holds what it was filled with. */
export function untouchedState(blocks: readonly AnyBlock[]): FormState {
  return new Map(
    blocks.flatMap((block) =>
      block.type === 'input' && 'element' in block && block.block_id !== undefined
        ? [[block.block_id, untouched(block.element)] as const]
        : [],
    ),
  );
}

function untouched(element: InputBlock['element']): unknown {
  const { type } = element;
  switch (type) {
    case 'plain_text_input':
      return { type, value: element.initial_value ?? null };
    case 'rich_text_input':
      return { type, ...(element.initial_value ? { rich_text_value: element.initial_value } : {}) };
    case 'static_select':
      return { type, selected_option: element.initial_option ?? null };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null };
    default:
      return { type };
  }
}
