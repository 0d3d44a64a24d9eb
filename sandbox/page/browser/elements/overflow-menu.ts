import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { JsonObject } from '../../../slack/played-slack.ts';
import { objectIn, objectsIn, textIn } from '../blocks/json-fields.ts';
import { useSurface } from '../blocks/surface.ts';
import { plainText } from '../blocks/text-object.ts';
import { AskFirst } from '../modal/ask-first.ts';
import { Menu } from '../shell/menu.ts';

type OverflowMenuProps = {
  readonly blockId: string;
  readonly element: JsonObject;
  /** What the menu stands beside; tells several of them apart. */
  readonly label: string;
};

/** Block Kit's overflow: a menu of up to five options; with `confirm` it asks first. */
export function OverflowMenu({ blockId, element, label }: OverflowMenuProps) {
  const surface = useSurface();
  const [asked, setAsked] = useState<JsonObject | null>(null);
  const confirm = objectIn(element, 'confirm');
  const press = (option: JsonObject) => {
    setAsked(null);
    surface.press(blockId, {
      type: 'overflow',
      block_id: blockId,
      action_id: textIn(element, 'action_id'),
      selected_option: option,
    });
  };
  const items = objectsIn(element, 'options').map((option) => ({
    key: textIn(option, 'value'),
    label: plainText(objectIn(option, 'text')),
    choose: () => (confirm ? setAsked(option) : press(option)),
  }));
  const words = label === '' ? 'More options' : `More options: ${label}`;
  return html`
    <${Menu} label=${words} look="button icon" items=${items}>⋯<//>
    ${confirm && asked && html`<${AskFirst} confirm=${confirm} onYes=${() => press(asked)} onNo=${() => setAsked(null)} />`}
  `;
}
