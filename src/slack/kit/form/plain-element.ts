import type { PlainTextInput, RichTextBlockElement, RichTextInput } from '@slack/types';
import { limits } from '../limits.ts';
import { type DispatchOn, dispatchOn } from './dispatch-on.ts';
import { type ElementExtras, elementExtras } from './element-extras.ts';

export type PlainElement = ElementExtras & {
  readonly initial: string;
  /** It opened as rich text: Slack keeps what is typed under an id only while its type stays the same. */
  readonly asRich?: boolean;
  readonly multiline: boolean;
  readonly dispatchOn?: readonly DispatchOn[];
};

/**
 * An element for text without formatting. Without a `max_length` people can type more than Slack takes
 * (node-slack-sdk #940). A text that is longer already is shown in a rich text element, which has no such limit, so
 * that none of it is lost, and stays in one however short it becomes (`asRich`); `readText` reads both.
 */
export function plainElement(wanted: PlainElement): PlainTextInput | RichTextInput {
  const extras = { ...elementExtras(wanted), ...dispatchOn(wanted.dispatchOn) };
  if (wanted.asRich === true || isTooLongForPlain(wanted.initial)) {
    return {
      type: 'rich_text_input',
      ...(wanted.initial === ''
        ? {}
        : { initial_value: { type: 'rich_text', elements: [unformatted(wanted)] } }),
      ...extras,
    };
  }
  return {
    type: 'plain_text_input',
    multiline: wanted.multiline,
    max_length: limits.plainTextInput.max,
    ...(wanted.initial === '' ? {} : { initial_value: wanted.initial }),
    ...extras,
  };
}

/** Whether Slack would refuse the text in an element without formatting. */
export function isTooLongForPlain(text: string): boolean {
  return text.length > limits.plainTextInput.max;
}

function unformatted({ initial, multiline }: PlainElement): RichTextBlockElement {
  const elements = [{ type: 'text' as const, text: initial }];
  return multiline ? { type: 'rich_text_preformatted', elements } : { type: 'rich_text_section', elements };
}
