import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { JsonObject } from '../../../slack/played-slack.ts';
import { objectIn, textIn } from '../blocks/json-fields.ts';
import { useSurface } from '../blocks/surface.ts';
import { plainText } from '../blocks/text-object.ts';
import { AskFirst } from '../modal/ask-first.ts';

/** A Block Kit button; with `url` it also opens that address, with `confirm` it asks first. */
export function Button({ blockId, element }: { blockId: string; element: JsonObject }) {
  const surface = useSurface();
  const [asking, setAsking] = useState(false);
  const confirm = objectIn(element, 'confirm');
  const url = textIn(element, 'url');
  const act = () => {
    setAsking(false);
    const { confirm: _asked, ...rest } = element;
    surface.press(blockId, { ...rest, block_id: blockId });
  };
  const look = `button ${textIn(element, 'style')}`;
  const label = textIn(element, 'accessibility_label') || undefined;
  const words = plainText(objectIn(element, 'text'));
  if (/^https?:/.test(url)) {
    const away = url.startsWith(`${location.origin}/`)
      ? {}
      : { target: '_blank', rel: 'noopener noreferrer' };
    return html`<a class=${look} href=${url} aria-label=${label} ...${away} onClick=${act}>${words}</a>`;
  }
  return html`
    <button id=${`${surface.id}-${blockId}-${textIn(element, 'action_id')}`} type="button" class=${look} aria-label=${label} disabled=${surface.busy} onClick=${confirm ? () => setAsking(true) : act}>${words}</button>
    ${
      asking &&
      confirm &&
      html`<${AskFirst} confirm=${confirm} onYes=${act} onNo=${() => setAsking(false)} />`
    }
  `;
}
