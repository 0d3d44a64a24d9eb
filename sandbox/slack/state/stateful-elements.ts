import { isList, isObject, listIn, objectIn, textIn } from '../json.ts';
import type { Json, JsonObject } from '../played-slack.ts';

/** An element that holds a value, with the block it stands in. */
export type StatefulElement = {
  readonly block: JsonObject;
  readonly blockId: string;
  readonly actionId: string;
  readonly element: JsonObject;
};

/** The two ids by which Slack and its clients remember a value. */
export function inputKey(input: { readonly blockId: string; readonly actionId: string }): string {
  return `${input.blockId} ${input.actionId}`;
}

/** Every element of a view or message that holds a value, in the order of the blocks. */
export function statefulElements(view: JsonObject): readonly StatefulElement[] {
  return listIn(view.blocks)
    .filter(isObject)
    .flatMap((block) => elementsOf(block).map((element) => ({ block, element })))
    .filter(({ element }) => valueFields[textIn(element.type) ?? ''] !== undefined)
    .map(({ block, element }) => ({
      block,
      element,
      blockId: textIn(block.block_id) ?? '',
      actionId: textIn(element.action_id) ?? '',
    }));
}

/** The elements a block holds: an input's, a section's accessory, or those of a row of actions. */
export function elementsOf(block: JsonObject): readonly JsonObject[] {
  return [block.element, block.accessory, ...(block.type === 'actions' ? listIn(block.elements) : [])].filter(
    isObject,
  );
}

/** The state of an element before anyone touched it: its prefill, or empty. */
export function initialState(element: JsonObject): JsonObject {
  const fields = valueFields[textIn(element.type) ?? ''];
  if (fields === undefined) return {};
  return stateWith(element, fields.state, objectIn(element)[fields.initial]);
}

export function emptyState(element: JsonObject): JsonObject {
  const fields = valueFields[textIn(element.type) ?? ''];
  return fields === undefined ? {} : stateWith(element, fields.state, undefined);
}

/** What the client sent for an element, in Slack's own shape: the type and the one field that carries its value. */
export function cleanState(element: JsonObject, given: JsonObject): JsonObject {
  const fields = valueFields[textIn(element.type) ?? ''];
  return fields === undefined ? {} : stateWith(element, fields.state, given[fields.state]);
}

export function isEmptyState(element: JsonObject, state: JsonObject): boolean {
  const fields = valueFields[textIn(element.type) ?? ''];
  if (fields === undefined) return true;
  const value = state[fields.state];
  return value === undefined || value === null || value === '' || (isList(value) && value.length === 0);
}

function stateWith(element: JsonObject, field: string, value: Json | undefined): JsonObject {
  const type = textIn(element.type) ?? '';
  if (value !== undefined && value !== null && value !== '' && !isEmptyRichText(value)) {
    return { type, [field]: value };
  }
  // An empty rich text input has no value at all; lists are empty; everything else is null.
  if (field === 'rich_text_value') return { type };
  return { type, [field]: listFields.has(field) ? [] : null };
}

function isEmptyRichText(value: Json): boolean {
  return isObject(value) && value.type === 'rich_text' && !hasContent(value);
}

function hasContent(value: Json): boolean {
  if (isList(value)) return value.some(hasContent);
  if (!isObject(value)) return false;
  if (isList(value.elements)) return value.elements.some(hasContent);
  return value.type !== 'text' || (textIn(value.text) ?? '') !== '';
}

const listFields = new Set([
  'selected_options',
  'selected_users',
  'selected_channels',
  'selected_conversations',
  'files',
]);

/** Per element type: the field of `state.values` that carries its value, and the field that prefills it. Source: @slack/types. */
const valueFields: Readonly<Record<string, { readonly state: string; readonly initial: string }>> = {
  plain_text_input: { state: 'value', initial: 'initial_value' },
  email_text_input: { state: 'value', initial: 'initial_value' },
  url_text_input: { state: 'value', initial: 'initial_value' },
  number_input: { state: 'value', initial: 'initial_value' },
  rich_text_input: { state: 'rich_text_value', initial: 'initial_value' },
  checkboxes: { state: 'selected_options', initial: 'initial_options' },
  radio_buttons: { state: 'selected_option', initial: 'initial_option' },
  static_select: { state: 'selected_option', initial: 'initial_option' },
  multi_static_select: { state: 'selected_options', initial: 'initial_options' },
  users_select: { state: 'selected_user', initial: 'initial_user' },
  multi_users_select: { state: 'selected_users', initial: 'initial_users' },
  channels_select: { state: 'selected_channel', initial: 'initial_channel' },
  multi_channels_select: { state: 'selected_channels', initial: 'initial_channels' },
  conversations_select: { state: 'selected_conversation', initial: 'initial_conversation' },
  multi_conversations_select: { state: 'selected_conversations', initial: 'initial_conversations' },
  datepicker: { state: 'selected_date', initial: 'initial_date' },
  timepicker: { state: 'selected_time', initial: 'initial_time' },
  datetimepicker: { state: 'selected_date_time', initial: 'initial_date_time' },
  file_input: { state: 'files', initial: 'no_prefill' },
};
