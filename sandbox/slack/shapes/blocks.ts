import { limits } from '../limits.ts';
import { chart } from './chart.ts';
import { anyText, plainText } from './composition.ts';
import { accessoryTypes, actionElementTypes, elements, inputElementTypes } from './elements.ts';
import { richTextElements } from './rich-text.ts';
import {
  boolean,
  type Fields,
  list,
  number,
  object,
  oneOf,
  only,
  optional,
  required,
  text,
  typed,
  type Variants,
} from './shape.ts';

export type Surface = 'message' | 'modal' | 'home';
type Block = { readonly surfaces: readonly Surface[]; readonly source: string; readonly fields: Fields };

const everywhere: readonly Surface[] = ['message', 'modal', 'home'];
const any = Number.POSITIVE_INFINITY;
const blockId = { block_id: optional(text(limits.blockId.max)) };
const imageSource = {
  image_url: optional(text(limits.imageUrl.max)),
  slack_file: optional(object({ id: optional(text(any)), url: optional(text(any)) })),
};
/** Every block that is played: where it may stand, and what it holds. A type that is not here is refused. */
const blocks: Readonly<Record<string, Block>> = {
  section: {
    surfaces: everywhere,
    source: 'reference/block-kit/blocks/section-block',
    fields: {
      ...blockId,
      text: optional(anyText(limits.text.max)),
      fields: optional(list(anyText(limits.sectionField.max), limits.sectionFields.max)),
      accessory: optional(typed(() => only(elements, accessoryTypes))),
      expand: optional(boolean),
    },
  },
  header: {
    surfaces: everywhere,
    source: 'reference/block-kit/blocks/header-block',
    fields: { ...blockId, text: required(plainText(limits.header.max)) },
  },
  divider: {
    surfaces: everywhere,
    source: 'reference/block-kit/blocks/divider-block',
    fields: { ...blockId },
  },
  context: {
    surfaces: everywhere,
    source: 'reference/block-kit/blocks/context-block',
    fields: {
      ...blockId,
      elements: required(
        list(
          typed(() => ({
            image: elements.image ?? {},
            plain_text: { text: required(text(limits.text.max)), emoji: optional(boolean) },
            mrkdwn: { text: required(text(limits.text.max)), verbatim: optional(boolean) },
          })),
          limits.contextElements.max,
        ),
      ),
    },
  },
  actions: {
    surfaces: everywhere,
    source: 'reference/block-kit/blocks/actions-block',
    fields: {
      ...blockId,
      elements: required(
        list(
          typed(() => only(elements, actionElementTypes)),
          limits.actionsElements.max,
        ),
      ),
    },
  },
  input: {
    surfaces: everywhere,
    source: 'reference/block-kit/blocks/input-block',
    fields: {
      ...blockId,
      label: required(plainText(limits.inputLabel.max)),
      element: required(typed(() => only(elements, inputElementTypes))),
      hint: optional(plainText(limits.inputHint.max)),
      optional: optional(boolean),
      dispatch_action: optional(boolean),
    },
  },
  image: {
    surfaces: everywhere,
    source: 'reference/block-kit/blocks/image-block',
    fields: {
      ...blockId,
      ...imageSource,
      alt_text: required(text(limits.altText.max)),
      title: optional(plainText(limits.imageTitle.max)),
    },
  },
  rich_text: {
    surfaces: everywhere,
    source: 'reference/block-kit/blocks/rich-text-block',
    fields: { ...blockId, elements: required(richTextElements) },
  },
  alert: {
    surfaces: ['modal'],
    source: 'blocks.json; slackapi/node-slack-sdk#2567',
    fields: {
      ...blockId,
      text: required(anyText(limits.text.max)),
      level: optional(oneOf('default', 'info', 'warning', 'error', 'success')),
    },
  },
  markdown: {
    surfaces: ['message'],
    source: 'reference/block-kit/blocks/markdown-block',
    fields: { ...blockId, text: required(text(limits.markdownPerMessage.max)) },
  },
  table: {
    surfaces: ['message'],
    source: 'reference/block-kit/blocks/table-block; "home" in blocks.json was tested and is false',
    fields: {
      ...blockId,
      rows: required(
        list(
          list(
            typed(() => ({
              raw_text: { text: required(text(any)) },
              raw_number: {
                value: required(number(Number.NEGATIVE_INFINITY, any)),
                text: optional(text(any)),
              },
              rich_text: { elements: required(richTextElements) },
            })),
            limits.tableCells.max,
          ),
          limits.tableRows.max,
        ),
      ),
      column_settings: optional(
        list(
          object({ align: optional(oneOf('left', 'center', 'right')), is_wrapped: optional(boolean) }),
          limits.tableCells.max,
        ),
      ),
    },
  },
  data_visualization: {
    surfaces: ['message'],
    source: 'reference/block-kit/blocks/data-visualization-block',
    fields: {
      ...blockId,
      title: required(text(limits.chartTitle.max)),
      chart: required(chart),
    },
  },
};

export function blocksOn(surface: Surface): Variants {
  return Object.fromEntries(
    Object.entries(blocks)
      .filter(([, block]) => block.surfaces.includes(surface))
      .map(([type, block]) => [type, block.fields]),
  );
}
