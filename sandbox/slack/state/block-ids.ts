import { newBlockId } from '../ids.ts';
import { isObject, listIn, objectIn, textIn } from '../json.ts';
import type { JsonObject } from '../played-slack.ts';

/** The view with the ids that Slack makes up where the app gave none. */
export function withIds(view: JsonObject): JsonObject {
  return { ...view, blocks: listIn(view.blocks).filter(isObject).map(withBlockIds) };
}

/** The block with the ids that Slack makes up where the app gave none. */
export function withBlockIds(block: JsonObject): JsonObject {
  const filled: Record<string, JsonObject[string]> = {
    ...block,
    block_id: textIn(block.block_id) ?? newBlockId(),
  };
  if (isObject(block.element)) filled.element = withActionId(block.element);
  if (isObject(block.accessory)) filled.accessory = withActionId(block.accessory);
  if (block.type === 'actions')
    filled.elements = listIn(block.elements).map((one) => withActionId(objectIn(one)));
  return filled;
}

function withActionId(element: JsonObject): JsonObject {
  if (element.type === 'image') return element;
  return { ...element, action_id: textIn(element.action_id) ?? newBlockId() };
}
