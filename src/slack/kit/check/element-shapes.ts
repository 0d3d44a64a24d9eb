import { limits } from '../limits.ts';
import {
  anyText,
  flag,
  integer,
  list,
  object,
  oneOf,
  pattern,
  plainText,
  type Shape,
  string,
  typed,
} from './shape.ts';

const confirm = object({
  required: { text: anyText(limits.confirmText) },
  optional: {
    title: plainText(limits.confirmTitle),
    confirm: plainText(limits.confirmButton),
    deny: plainText(limits.confirmButton),
    style: oneOf('primary', 'danger'),
  },
});

const option = object({
  required: { text: anyText(limits.optionText), value: string(limits.optionValue) },
  optional: { description: anyText(limits.optionDescription) },
});

const plainOption = object({
  required: { text: plainText(limits.optionText), value: string(limits.optionValue) },
  optional: { description: plainText(limits.optionDescription) },
});

const optionGroup = object({
  required: {
    label: plainText(limits.selectGroupLabel),
    options: list(plainOption, limits.selectOptions),
  },
  optional: {},
});

const actionable = { action_id: string(limits.actionId), confirm };
const focusable = { ...actionable, focus_on_load: flag };
const typeable = {
  ...focusable,
  placeholder: plainText(limits.placeholder),
  dispatch_action_config: object({
    required: {},
    optional: {
      trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), { max: 2 }),
    },
  }),
};
const choosable = { ...focusable, placeholder: plainText(limits.placeholder) };

const selectOptions = {
  options: list(plainOption, limits.selectOptions),
  option_groups: list(optionGroup, limits.selectGroups),
};
const options = [['options', 'option_groups']];

/** The elements the bot uses, by type. Fields and limits: `@slack/types` 3.2.0 and `limits.ts`. */
export const elementShapes = {
  button: {
    required: { text: plainText(limits.buttonText) },
    optional: {
      ...actionable,
      value: string(limits.buttonValue),
      url: string(limits.buttonUrl),
      style: oneOf('primary', 'danger'),
      accessibility_label: string(limits.buttonLabel),
    },
  },
  plain_text_input: {
    required: {},
    optional: {
      ...typeable,
      // Slack's pages give no limit for it; one that no max_length could admit is held to be refused.
      initial_value: string(limits.plainTextInput, 0),
      multiline: flag,
      min_length: integer(0, limits.plainTextInput.max),
      max_length: integer(1, limits.plainTextInput.max),
    },
  },
  rich_text_input: {
    required: {},
    optional: {
      ...typeable,
      initial_value: typed('rich_text'),
      min_lines: integer(1, limits.richTextLines.max),
      max_lines: integer(1, limits.richTextLines.max),
    },
  },
  checkboxes: {
    required: { options: list(option, limits.checkboxOptions) },
    optional: { ...focusable, initial_options: list(option, limits.checkboxOptions) },
  },
  radio_buttons: {
    required: { options: list(option, limits.radioOptions) },
    optional: { ...focusable, initial_option: option },
  },
  static_select: {
    required: {},
    optional: { ...choosable, ...selectOptions, initial_option: plainOption },
    oneOf: options,
  },
  multi_static_select: {
    required: {},
    optional: {
      ...choosable,
      ...selectOptions,
      initial_options: list(plainOption, limits.selectOptions),
      max_selected_items: integer(1, limits.selectOptions.max),
    },
    oneOf: options,
  },
  users_select: {
    required: {},
    optional: { ...choosable, initial_user: pattern(/^[UW][A-Z0-9]+$/) },
  },
  datepicker: {
    required: {},
    optional: { ...choosable, initial_date: pattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) },
  },
  timepicker: {
    required: {},
    optional: {
      ...choosable,
      initial_time: pattern(/^([01]\d|2[0-3]):[0-5]\d$/),
    },
  },
  file_input: {
    required: {},
    optional: {
      action_id: actionable.action_id,
      filetypes: list(string({ max: Number.POSITIVE_INFINITY }), { max: Number.POSITIVE_INFINITY }),
      max_files: integer(1, limits.files.max),
    },
  },
  overflow: {
    required: { options: list(plainOption, limits.overflowOptions) },
    optional: actionable,
  },
} satisfies Readonly<Record<string, Shape>>;
