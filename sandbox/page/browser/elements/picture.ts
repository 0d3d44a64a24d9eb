import { html } from 'htm/preact';
import type { JsonObject } from '../../../slack/played-slack.ts';
import { objectIn, textIn } from '../blocks/json-fields.ts';
import { slackFileAddress } from '../server/client.ts';

/** An image block or element. What lies outside of the sandbox is not fetched: its words stand in its place. */
export function Picture({ element }: { element: JsonObject }) {
  const words = textIn(element, 'alt_text');
  const address = addressOf(element);
  if (address !== null) return html`<img src=${address} alt=${words} />`;
  return html`<span class="picture-elsewhere" role="img" aria-label=${words} title=${textIn(element, 'image_url')}>${words}</span>`;
}

function addressOf(element: JsonObject): string | null {
  const file = objectIn(element, 'slack_file');
  if (file !== undefined) {
    const fromAddress = /\/slack\/files\/([^/?]+)/.exec(textIn(file, 'url'))?.[1] ?? '';
    return slackFileAddress(textIn(file, 'id') || fromAddress);
  }
  const url = textIn(element, 'image_url');
  return url.startsWith(`${location.origin}/`) || url.startsWith('data:image/') ? url : null;
}
