import { isList, isObject, listIn, objectIn, textIn } from '../../sandbox/slack/json.ts';
import type { Json, JsonObject, OpenView, ViewState } from '../../sandbox/slack/played-slack.ts';
import {
  initialState,
  inputKey,
  type StatefulElement,
  statefulElements,
} from '../../sandbox/slack/state/stateful-elements.ts';

type Held = { state: JsonObject; touched: boolean };

/**
 * What a client holds while views are open: one value for each block id and action id. A prefill counts when the input
 * first appears; after that the value stays, whatever an update says, for as long as both ids do.
 */
export class ViewInputs {
  readonly #held = new Map<string, Map<string, Held>>();

  find(view: OpenView, label: string): StatefulElement {
    const found = statefulElements(view.view).find(({ block }) => labelOf(block) === label);
    if (found !== undefined) return found;
    throw new Error(`No input “${label}”; there are: ${this.labels(view).join(' · ')}`);
  }

  labels(view: OpenView): readonly string[] {
    return statefulElements(view.view).map(({ block }) => labelOf(block));
  }

  labelOf(view: OpenView, blockId: string): string {
    const found = statefulElements(view.view).find((input) => input.blockId === blockId);
    return found === undefined ? blockId : labelOf(found.block);
  }

  set(view: OpenView, input: StatefulElement, state: JsonObject): void {
    this.#valuesOf(view).set(inputKey(input), { state, touched: true });
  }

  shown(view: OpenView, input: StatefulElement): string {
    const { type: _, ...value } = this.#valuesOf(view).get(inputKey(input))?.state ?? {};
    return words(value);
  }

  /** What the client sends along with a submission or an action. */
  sent(view: OpenView): { state: ViewState; touched: readonly string[] } {
    const values = this.#valuesOf(view);
    const state: Record<string, Record<string, JsonObject>> = {};
    const touched: string[] = [];
    for (const input of statefulElements(view.view)) {
      const held = values.get(inputKey(input));
      if (held === undefined) continue;
      state[input.blockId] = { ...state[input.blockId], [input.actionId]: held.state };
      if (held.touched) touched.push(input.blockId);
    }
    return { state, touched };
  }

  /** Brought up to date with the view: new inputs take their prefill, those that are gone are forgotten. */
  #valuesOf(view: OpenView): Map<string, Held> {
    const known = this.#held.get(view.id) ?? new Map<string, Held>();
    const now = new Map<string, Held>();
    for (const input of statefulElements(view.view)) {
      const key = inputKey(input);
      now.set(key, known.get(key) ?? { state: initialState(input.element), touched: false });
    }
    this.#held.set(view.id, now);
    return now;
  }
}

/** Whether the client tells the app at once. Typing dispatches only where the app asked for every character; choosing always does. */
export function dispatches({ block, element }: StatefulElement): boolean {
  if (block.type !== 'input') return true;
  if (block.dispatch_action !== true) return false;
  if (!(textIn(element.type) ?? '').endsWith('_input')) return true;
  const triggers = listIn(objectIn(element.dispatch_action_config).trigger_actions_on);
  return triggers.includes('on_character_entered');
}

/** The words beside an input, or those of the section it stands in. */
function labelOf(block: JsonObject): string {
  return textIn(objectIn(block.label ?? block.text).text) ?? '';
}

/** The value of an input as a person reads it. */
function words(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map(words).filter(Boolean).join('\n');
  if (!isObject(value)) return '';
  if (isObject(value.text)) return words(value.text.text);
  if (value.type === 'text' || value.type === 'link') return words(value.text ?? value.url);
  if (value.type === 'rich_text_section') {
    return (isList(value.elements) ? value.elements : []).map(words).join('');
  }
  const { type: _, style: _style, indent: _indent, ...rest } = value;
  return Object.values(rest).map(words).filter(Boolean).join('\n');
}
