import { limits } from '../limits.ts';
import type { Variants } from './shape.ts';
import {
  boolean,
  type Fields,
  list,
  number,
  object,
  oneOf,
  optional,
  required,
  text,
  typed,
} from './shape.ts';

// Style keys beyond these four are refused although newer clients send them back: slackapi/java-slack-sdk#1381.
const style = optional(
  object({
    bold: optional(boolean),
    italic: optional(boolean),
    strike: optional(boolean),
    code: optional(boolean),
    underline: optional(boolean),
  }),
);

const any = Number.POSITIVE_INFINITY;

/** Source: "Rich text block", @slack/types 3.2. */
const inline: Variants = {
  text: { text: required(text(any)), style },
  link: { url: required(text(any)), text: optional(text(any, 0)), unsafe: optional(boolean), style },
  emoji: {
    name: required(text(any)),
    unicode: optional(text(any)),
    skin_tone: optional(number(1, 6)),
    style,
  },
  user: { user_id: required(text(any)), style },
  usergroup: { usergroup_id: required(text(any)), style },
  channel: { channel_id: required(text(any)), style },
  team: { team_id: required(text(any)), style },
  broadcast: { range: required(oneOf('here', 'channel', 'everyone')), style },
  color: { value: required(text(any)), style },
  date: {
    timestamp: required(number(0, any)),
    format: required(text(any)),
    url: optional(text(any)),
    fallback: optional(text(any)),
    style,
  },
};

const line = list(
  typed(() => inline),
  any,
  0,
);
const section: Fields = { elements: required(line) };
const border = optional(number(0, 1));

const blockLevel: Variants = {
  rich_text_section: section,
  rich_text_quote: { elements: required(line), border },
  rich_text_preformatted: {
    elements: required(
      list(
        typed(() => ({ text: inline.text ?? {}, link: inline.link ?? {} })),
        any,
        0,
      ),
    ),
    border,
    language: optional(text(any)),
  },
  rich_text_list: {
    style: required(oneOf('bullet', 'ordered')),
    elements: required(
      list(
        typed(() => ({ rich_text_section: section })),
        any,
        0,
      ),
    ),
    indent: optional(number(0, limits.listIndent.max)),
    offset: optional(number(0, any)),
    border,
  },
};

export const richTextElements = list(
  typed(() => blockLevel),
  any,
  0,
);

export const richTextBlock = typed(() => ({
  rich_text: { elements: required(richTextElements), block_id: optional(text(limits.blockId.max)) },
}));
