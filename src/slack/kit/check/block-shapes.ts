import { limits } from '../limits.ts';
import { anyText, flag, list, oneOf, plainText, type Shape, string, typed } from './shape.ts';

export type Surface = 'modal' | 'home' | 'message';

const everywhere: readonly Surface[] = ['modal', 'home', 'message'];

/** Where each block may stand, for the blocks the bot uses. Source: https://docs.slack.dev/blocks.json */
export const blockSurfaces: Readonly<Record<string, readonly Surface[]>> = {
  actions: everywhere,
  alert: ['modal'],
  context: everywhere,
  divider: everywhere,
  header: everywhere,
  image: everywhere,
  input: everywhere,
  markdown: ['message'],
  rich_text: everywhere,
  section: everywhere,
};

const choices = ['checkboxes', 'radio_buttons', 'static_select', 'multi_static_select'];
const pickers = ['users_select', 'datepicker', 'timepicker'];
const buttons = ['button', 'overflow'];
const typing = ['plain_text_input', 'rich_text_input'];

const block_id = string(limits.blockId);

const image: Shape = {
  required: { alt_text: string(limits.imageAltText) },
  optional: { block_id, image_url: string(limits.imageUrl), title: plainText(limits.imageTitle) },
  oneOf: [['image_url', 'slack_file']],
  elsewhere: ['slack_file'],
};

/** The blocks the bot uses, by type. Fields and limits: `@slack/types` 3.2.0 and `limits.ts`. */
export const blockShapes = {
  actions: {
    required: { elements: list(typed(...buttons, ...choices, ...pickers), limits.actionsElements) },
    optional: { block_id },
  },
  alert: {
    required: { text: anyText(limits.alertText) },
    optional: { block_id, level: oneOf('default', 'info', 'warning', 'error', 'success') },
  },
  context: {
    required: { elements: list(typed('image', 'mrkdwn', 'plain_text'), limits.contextElements) },
    optional: { block_id },
  },
  divider: { required: {}, optional: { block_id } },
  header: { required: { text: plainText(limits.headerText) }, optional: { block_id } },
  image,
  input: {
    required: {
      label: plainText(limits.inputLabel),
      element: typed(...typing, ...choices, ...pickers, 'file_input'),
    },
    optional: { block_id, hint: plainText(limits.inputHint), optional: flag, dispatch_action: flag },
  },
  markdown: { required: { text: string(limits.markdownText) }, optional: { block_id } },
  rich_text: {
    required: {
      elements: list(
        typed('rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted'),
        { max: Number.POSITIVE_INFINITY },
      ),
    },
    optional: { block_id },
  },
  section: {
    required: {},
    optional: {
      block_id,
      text: anyText(limits.sectionText),
      fields: list(anyText(limits.sectionField), limits.sectionFields),
      accessory: typed('image', ...buttons, ...choices, ...pickers),
      expand: flag,
    },
    someOf: [['text', 'fields']],
  },
} satisfies Readonly<Record<string, Shape>>;
