import { flag, integer, list, object, oneOf, type Shape, string, typed } from './shape.ts';

/** Slack documents no lengths within a rich text, only that nothing in it is empty. */
const unbounded = { max: Number.POSITIVE_INFINITY };
/** Newer clients send more keys, and Slack refuses them when they come back (java-slack-sdk #1381). */
const style = object({
  required: {},
  optional: { bold: flag, italic: flag, strike: flag, code: flag, underline: flag },
});
const border = oneOf(0, 1);
const inline = list(typed('text', 'link', 'emoji', 'user', 'channel'), unbounded);

/** What a rich text of ours is made of; we never send a broadcast. Source: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export const richTextShapes = {
  rich_text_section: { required: { elements: inline }, optional: {} },
  rich_text_quote: { required: { elements: inline }, optional: { border } },
  rich_text_preformatted: {
    required: { elements: list(typed('text', 'link'), unbounded) },
    optional: { border },
  },
  rich_text_list: {
    required: {
      elements: list(typed('rich_text_section'), unbounded),
      style: oneOf('bullet', 'ordered'),
    },
    optional: { indent: integer(0, 8), offset: integer(0, Number.MAX_SAFE_INTEGER), border },
  },
  text: { required: { text: string(unbounded) }, optional: { style } },
  link: { required: { url: string(unbounded) }, optional: { text: string(unbounded), style } },
  emoji: { required: { name: string(unbounded) }, optional: { unicode: string(unbounded), style } },
  user: { required: { user_id: string(unbounded) }, optional: { style } },
  channel: { required: { channel_id: string(unbounded) }, optional: { style } },
} satisfies Readonly<Record<string, Shape>>;
