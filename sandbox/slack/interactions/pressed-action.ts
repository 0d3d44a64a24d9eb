import { listIn, objectIn, textIn } from '../json.ts';
import type { JsonObject } from '../played-slack.ts';
import { elementsOf } from '../state/stateful-elements.ts';

/**
 * The action as Slack reports it: what the person chose, on an element that is really there. What the block says wins
 * over what the client claims, so a client cannot change a button's value.
 */
export function pressedAction(
  blocks: JsonObject[string] | undefined,
  claimed: JsonObject,
  ts: string,
): JsonObject {
  const block = listIn(blocks)
    .map(objectIn)
    .find((one) => one.block_id === claimed.block_id);
  const element = elementsOf(block ?? {}).find((one) => one.action_id === claimed.action_id);
  if (block === undefined || element === undefined) {
    throw new Error(`Nothing to press at ${textIn(claimed.block_id)} / ${textIn(claimed.action_id)}`);
  }
  const { text, value, style } = element;
  return {
    ...claimed,
    type: element.type ?? '',
    block_id: block.block_id ?? '',
    action_id: element.action_id ?? '',
    ...(element.type === 'button' && text !== undefined ? { text } : {}),
    ...(element.type === 'button' && value !== undefined ? { value } : {}),
    ...(style === undefined ? {} : { style }),
    action_ts: ts,
  };
}
