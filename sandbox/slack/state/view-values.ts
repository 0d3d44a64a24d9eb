import { isObject, sameJson } from '../json.ts';
import type { JsonObject, ViewState } from '../played-slack.ts';
import { cleanState, emptyState, inputKey, statefulElements } from './stateful-elements.ts';
import type { View } from './views.ts';

/**
 * Takes in what the client holds and returns `state.values` as Slack reports it: one value for each element that holds
 * one, plus whatever earlier screens of the same view had (bolt-js#625). A prefill that `views.update` showed first
 * counts as empty until the person touches the input; `touched` names the blocks they did touch.
 */
export function takeValues(view: View, state: ViewState, touched: readonly string[] | undefined): ViewState {
  const seen: Record<string, Record<string, JsonObject>> = {};
  for (const input of statefulElements(view.sent)) {
    const given = state[input.blockId]?.[input.actionId];
    const key = inputKey(input);
    const initial = view.prefill.get(key) ?? emptyState(input.element);
    const value = isObject(given) ? cleanState(input.element, given) : initial;
    const isTouched = touched === undefined ? !sameJson(value, initial) : touched.includes(input.blockId);
    if (isTouched) view.forgottenPrefill.delete(key);
    seen[input.blockId] = {
      ...seen[input.blockId],
      [input.actionId]: view.forgottenPrefill.has(key) ? emptyState(input.element) : value,
    };
  }
  view.values = { ...view.values, ...seen };
  return view.values;
}
