import { limits } from '../limits.ts';
import { confirmation, option, optionGroup, placeholder, plainText } from './composition.ts';
import { richTextBlock } from './rich-text.ts';
import {
  boolean,
  type Fields,
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  required,
  type Shape,
  text,
  type Variants,
} from './shape.ts';

const any = Number.POSITIVE_INFINITY;
const id = text(any);
const url = text(limits.buttonUrl.max);
const actionId = optional(text(limits.actionId.max));
const focus = optional(boolean);
const confirm = optional(confirmation);
const hasPlaceholder = optional(placeholder);

// Slack fails the whole view for one bad date or time.
const day = matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be in the format YYYY-MM-DD');
const time = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be in the format HH:mm');
const decimal = matching(/^-?\d+(\.\d+)?$/, 'must be a valid number');

const dispatchActionConfig = optional(
  object({
    trigger_actions_on: required(list(oneOf('on_enter_pressed', 'on_character_entered'), 2)),
  }),
);
const typedInput = {
  action_id: actionId,
  focus_on_load: focus,
  placeholder: hasPlaceholder,
  dispatch_action_config: dispatchActionConfig,
};
const menu = { action_id: actionId, focus_on_load: focus, placeholder: hasPlaceholder, confirm };
const most = { max_selected_items: optional(number(1, any)) };
const plainOptions = list(option('plain'), limits.options.max);
const formattedOptions = list(option('formatted'), limits.choices.max);
const staticOptions = {
  options: optional(plainOptions),
  option_groups: optional(list(optionGroup, limits.optionGroups.max)),
};
const conversationFilter = {
  default_to_current_conversation: optional(boolean),
  filter: optional(
    object({
      include: optional(list(oneOf('im', 'mpim', 'private', 'public'), 4)),
      exclude_external_shared_channels: optional(boolean),
      exclude_bot_users: optional(boolean),
    }),
  ),
};
const oneAnswer = { response_url_enabled: optional(boolean) };

/** Every element that is played, with the fields Slack takes. Source: reference/block-kit/block-elements, @slack/types 3.2. */
export const elements: Variants = {
  button: {
    action_id: actionId,
    text: required(plainText(limits.buttonText.max)),
    url: optional(url),
    value: optional(text(limits.buttonValue.max)),
    style: optional(oneOf('primary', 'danger')),
    accessibility_label: optional(text(limits.accessibilityLabel.max)),
    confirm,
  },
  overflow: {
    action_id: actionId,
    options: required(list(option('plain'), limits.overflowOptions.max)),
    confirm,
  },
  image: {
    image_url: optional(text(limits.imageUrl.max)),
    slack_file: optional(object({ id: optional(id), url: optional(id) })),
    alt_text: required(text(limits.altText.max)),
  },
  plain_text_input: {
    ...typedInput,
    initial_value: optional(text(limits.plainTextInput.max, 0)),
    multiline: optional(boolean),
    min_length: optional(number(0, limits.plainTextInput.max)),
    max_length: optional(number(1, limits.plainTextInput.max)),
  },
  rich_text_input: {
    ...typedInput,
    initial_value: optional(richTextBlock),
    min_lines: optional(number(1, limits.richTextLines.max)),
    max_lines: optional(number(1, limits.richTextLines.max)),
  },
  email_text_input: { ...typedInput, initial_value: optional(text(any)) },
  url_text_input: { ...typedInput, initial_value: optional(text(any)) },
  number_input: {
    ...typedInput,
    is_decimal_allowed: required(boolean),
    initial_value: optional(decimal),
    min_value: optional(decimal),
    max_value: optional(decimal),
  },
  checkboxes: choices({ initial_options: optional(formattedOptions) }),
  radio_buttons: choices({ initial_option: optional(option('formatted')) }),
  static_select: { ...menu, ...staticOptions, initial_option: optional(option('plain')) },
  multi_static_select: { ...menu, ...most, ...staticOptions, initial_options: optional(plainOptions) },
  users_select: { ...menu, initial_user: optional(id) },
  multi_users_select: { ...menu, ...most, initial_users: optional(ids()) },
  channels_select: { ...menu, ...oneAnswer, initial_channel: optional(id) },
  multi_channels_select: { ...menu, ...most, initial_channels: optional(ids()) },
  conversations_select: {
    ...menu,
    ...oneAnswer,
    ...conversationFilter,
    initial_conversation: optional(id),
  },
  multi_conversations_select: {
    ...menu,
    ...most,
    ...conversationFilter,
    initial_conversations: optional(ids()),
  },
  datepicker: { ...menu, initial_date: optional(day) },
  timepicker: { ...menu, initial_time: optional(time), timezone: optional(id) },
  datetimepicker: {
    action_id: actionId,
    focus_on_load: focus,
    confirm,
    initial_date_time: optional(number(1_000_000_000, 9_999_999_999)),
  },
  file_input: {
    action_id: actionId,
    filetypes: optional(list(text(any), any)),
    max_files: optional(number(1, limits.files.max)),
  },
};

/** What an input block may hold. Source: input block reference. */
export const inputElementTypes: readonly string[] = Object.keys(elements).filter(
  (type) => !['button', 'overflow', 'image'].includes(type),
);

/** What a row of actions may hold. The typings list rich_text_input too; the reference does not. */
export const actionElementTypes: readonly string[] = Object.keys(elements).filter(
  (type) => type !== 'image' && type !== 'file_input' && !type.endsWith('_input'),
);

/** What may stand beside a section's text. */
export const accessoryTypes: readonly string[] = [...actionElementTypes, 'image'];

function choices(prefill: Fields): Fields {
  return {
    action_id: actionId,
    focus_on_load: focus,
    confirm,
    options: required(formattedOptions),
    ...prefill,
  };
}

function ids(): Shape {
  return list(id, any, 0);
}
