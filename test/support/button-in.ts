import { isList, isObject, objectIn } from '../../sandbox/slack/json.ts';
import type { Json, JsonObject } from '../../sandbox/slack/played-slack.ts';

/** A press of the button with these words, as the client sends it. */
export function buttonIn(blocks: readonly Json[], words: string): JsonObject | null {
  for (const block of blocks.filter(isObject)) {
    const elements = [block.accessory, ...(isList(block.elements) ? block.elements : [])].filter(isObject);
    const button = elements.find((one) => one.type === 'button' && objectIn(one.text).text === words);
    if (button === undefined) continue;
    return { type: 'button', block_id: block.block_id ?? '', action_id: button.action_id ?? '' };
  }
  return null;
}
