import type { JsonObject, ViewState } from '../../../slack/played-slack.ts';
import { objectIn, objectsIn, textIn } from '../blocks/json-fields.ts';
import { initialState } from '../elements/element-state.ts';

/** The inputs of a view nobody has touched, as Slack's `state.values`. */
export function initialInputs(view: JsonObject): ViewState {
  return keepInputs({}, view);
}

/**
 * The inputs after the bot has changed the view: what was typed stays while block_id and action_id stay, a new input
 * starts with its own initial value, and one that is gone is forgotten.
 */
export function keepInputs(previous: ViewState, view: JsonObject): ViewState {
  const next: Record<string, Record<string, JsonObject>> = {};
  for (const { blockId, element } of statefulElements(view)) {
    const actionId = textIn(element, 'action_id');
    const state = previous[blockId]?.[actionId] ?? initialState(element);
    if (state !== null) next[blockId] = { ...next[blockId], [actionId]: state };
  }
  return next;
}

/** The inputs with this one changed. */
export function withInput(
  inputs: ViewState,
  blockId: string,
  actionId: string,
  state: JsonObject,
): ViewState {
  return { ...inputs, [blockId]: { ...inputs[blockId], [actionId]: state } };
}

function statefulElements(view: JsonObject): readonly { blockId: string; element: JsonObject }[] {
  return objectsIn(view, 'blocks').flatMap((block) => {
    const blockId = textIn(block, 'block_id');
    const single = objectIn(block, 'element') ?? objectIn(block, 'accessory');
    const elements = single
      ? [single]
      : textIn(block, 'type') === 'actions'
        ? objectsIn(block, 'elements')
        : [];
    return elements
      .filter((element) => initialState(element) !== null)
      .map((element) => ({ blockId, element }));
  });
}
