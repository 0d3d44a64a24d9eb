import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { JsonObject } from '../../../slack/played-slack.ts';
import { EmojiSign } from './emoji-sign.ts';
import { flagIn, numberIn, objectIn, objectsIn, textIn } from './json-fields.ts';
import { ChannelMention, PersonMention } from './mention.ts';
import { SafeLink } from './safe-link.ts';

/** A `rich_text` block as Slack draws it. */
export function RichTextBlock({ block }: { block: JsonObject }) {
  return html`<div class="rich-text">${objectsIn(block, 'elements').map(part)}</div>`;
}

function part(element: JsonObject): VNode {
  const children = objectsIn(element, 'elements');
  switch (textIn(element, 'type')) {
    case 'rich_text_list':
      return list(element, children);
    case 'rich_text_quote':
      return html`<blockquote>${children.map(inline)}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre><code>${children.map(inline)}</code></pre>`;
    default:
      return html`<div class="lines">${children.map(inline)}</div>`;
  }
}

function list(element: JsonObject, items: readonly JsonObject[]): VNode {
  const depth = `depth-${numberIn(element, 'indent') ?? 0}`;
  const rows = items.map((item) => html`<li class="lines">${objectsIn(item, 'elements').map(inline)}</li>`);
  if (textIn(element, 'style') !== 'ordered') return html`<ul class=${depth}>${rows}</ul>`;
  return html`<ol class=${depth} start=${(numberIn(element, 'offset') ?? 0) + 1}>${rows}</ol>`;
}

function inline(element: JsonObject): VNode {
  const style = objectIn(element, 'style');
  let drawn = content(element);
  if (flagIn(style, 'code')) drawn = html`<code>${drawn}</code>`;
  if (flagIn(style, 'bold')) drawn = html`<strong>${drawn}</strong>`;
  if (flagIn(style, 'italic')) drawn = html`<em>${drawn}</em>`;
  if (flagIn(style, 'strike')) drawn = html`<s>${drawn}</s>`;
  if (flagIn(style, 'underline')) drawn = html`<u>${drawn}</u>`;
  return drawn;
}

function content(element: JsonObject): VNode {
  const text = textIn(element, 'text');
  switch (textIn(element, 'type')) {
    case 'link':
      return html`<${SafeLink} url=${textIn(element, 'url')}>${text === '' ? textIn(element, 'url') : text}<//>`;
    case 'user':
      return html`<${PersonMention} id=${textIn(element, 'user_id')} />`;
    case 'channel':
      return html`<${ChannelMention} id=${textIn(element, 'channel_id')} />`;
    case 'broadcast':
      return html`<span class="mention">@${textIn(element, 'range')}</span>`;
    case 'emoji':
      return html`<${EmojiSign} name=${textIn(element, 'name')} />`;
    case 'date':
      return html`<span>${textIn(element, 'fallback')}</span>`;
    default:
      return html`<span>${text}</span>`;
  }
}
