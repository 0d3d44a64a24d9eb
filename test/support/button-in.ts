import { isList, isObject, listIn, objectIn, textIn } from '../../sandbox/slack/json.ts';
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

/** A press of the button, or the choice from the menu, with these words, beside a text that has those. */
export function choiceBeside(blocks: readonly Json[], beside: string, words: string): JsonObject | null {
  for (const block of blocks.filter(isObject).filter((one) => labelOf(one).includes(beside))) {
    const accessory = objectIn(block.accessory);
    const { type, action_id } = accessory;
    const ids = { type: type ?? '', block_id: block.block_id ?? '', action_id: action_id ?? '' };
    if (type === 'button' && labelOf(accessory) === words) return ids;
    const option = optionsOf(accessory).find((one) => labelOf(one) === words);
    if (option !== undefined) return { ...ids, selected_option: option };
  }
  return null;
}

/** A press of the button beside a text that has these words, whatever is on it. */
export function buttonBeside(blocks: readonly Json[], beside: string): JsonObject | null {
  const found = blocks.filter(isObject).find((block) => labelOf(block).includes(beside));
  const { type, action_id } = objectIn(found?.accessory);
  return type === 'button' ? { type, block_id: found?.block_id ?? '', action_id: action_id ?? '' } : null;
}

/** What the menu beside a text that has these words offers. */
export function choicesBeside(blocks: readonly Json[], beside: string): readonly string[] {
  const found = blocks.filter(isObject).find((block) => labelOf(block).includes(beside));
  return optionsOf(objectIn(found?.accessory)).map(labelOf);
}

function optionsOf(element: JsonObject): readonly JsonObject[] {
  return listIn(element.options).filter(isObject);
}

function labelOf(one: JsonObject): string {
  return textIn(objectIn(one.text).text) ?? '';
}
