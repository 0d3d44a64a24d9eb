import { html } from 'htm/preact';
import type { JsonObject } from '../../../slack/played-slack.ts';
import { emojiOf } from './emoji.ts';
import { textIn } from './json-fields.ts';
import { MrkdwnText } from './mrkdwn-text.ts';

/** Block Kit's text object: `mrkdwn` is read, `plain_text` only gets its emoji. */
export function TextObject({ text }: { text: JsonObject | undefined }) {
  if (text === undefined) return null;
  if (textIn(text, 'type') === 'mrkdwn') return html`<${MrkdwnText} text=${textIn(text, 'text')} />`;
  return html`<span class="plain">${plainText(text)}</span>`;
}

/** The words of a text object without markup, for buttons, labels and options. */
export function plainText(text: JsonObject | undefined): string {
  return textIn(text, 'text').replace(/:([a-z0-9_+-]+):/g, (_whole, name: string) => emojiOf(name));
}
