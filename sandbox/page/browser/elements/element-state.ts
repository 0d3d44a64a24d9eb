import type { Json, JsonObject } from '../../../slack/played-slack.ts';
import { textIn } from '../blocks/json-fields.ts';

type StateRule = {
  /** The key that holds the element's value in `state.values`. */
  readonly key: string;
  /** The element's own key for what it starts with. */
  readonly initial: string;
  readonly empty: Json;
};

/** Per element type: how Slack names its state and what it starts with (https://docs.slack.dev/reference/block-kit/block-elements). */
const stateRules: Readonly<Record<string, StateRule>> = {
  plain_text_input: { key: 'value', initial: 'initial_value', empty: null },
  email_text_input: { key: 'value', initial: 'initial_value', empty: null },
  url_text_input: { key: 'value', initial: 'initial_value', empty: null },
  number_input: { key: 'value', initial: 'initial_value', empty: null },
  rich_text_input: { key: 'rich_text_value', initial: 'initial_value', empty: null },
  static_select: { key: 'selected_option', initial: 'initial_option', empty: null },
  external_select: { key: 'selected_option', initial: 'initial_option', empty: null },
  radio_buttons: { key: 'selected_option', initial: 'initial_option', empty: null },
  checkboxes: { key: 'selected_options', initial: 'initial_options', empty: [] },
  multi_static_select: { key: 'selected_options', initial: 'initial_options', empty: [] },
  users_select: { key: 'selected_user', initial: 'initial_user', empty: null },
  multi_users_select: { key: 'selected_users', initial: 'initial_users', empty: [] },
  channels_select: { key: 'selected_channel', initial: 'initial_channel', empty: null },
  multi_channels_select: { key: 'selected_channels', initial: 'initial_channels', empty: [] },
  conversations_select: { key: 'selected_conversation', initial: 'initial_conversation', empty: null },
  multi_conversations_select: { key: 'selected_conversations', initial: 'initial_conversations', empty: [] },
  datepicker: { key: 'selected_date', initial: 'initial_date', empty: null },
  timepicker: { key: 'selected_time', initial: 'initial_time', empty: null },
  datetimepicker: { key: 'selected_date_time', initial: 'initial_date_time', empty: null },
  file_input: { key: 'files', initial: '', empty: [] },
};

/** The key of this element's value in its state, or null where it has none (a button). */
export function stateKey(element: JsonObject): string | null {
  return stateRules[textIn(element, 'type')]?.key ?? null;
}

/** The state of an element nobody has touched; null where it has none. */
export function initialState(element: JsonObject): JsonObject | null {
  const type = textIn(element, 'type');
  const rule = stateRules[type];
  return rule ? { type, [rule.key]: element[rule.initial] ?? rule.empty } : null;
}

/** The element's state with this value. */
export function stateWith(element: JsonObject, value: Json): JsonObject {
  const type = textIn(element, 'type');
  return { type, [stateRules[type]?.key ?? 'value']: value };
}

/** True when there is nothing in it. */
export function isEmptyState(state: JsonObject): boolean {
  const key = stateRules[textIn(state, 'type')]?.key ?? 'value';
  const value = state[key];
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
