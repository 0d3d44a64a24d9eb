import { html } from 'htm/preact';
import type { JsonObject } from '../../../slack/played-slack.ts';
import { objectIn, objectsIn, textIn } from '../blocks/json-fields.ts';
import { useSurface } from '../blocks/surface.ts';
import { plainText } from '../blocks/text-object.ts';
import { Menu } from '../shell/menu.ts';

/** Block Kit's overflow: a menu of up to five options. */
export function OverflowMenu({ blockId, element }: { blockId: string; element: JsonObject }) {
  const surface = useSurface();
  const items = objectsIn(element, 'options').map((option) => ({
    key: textIn(option, 'value'),
    label: plainText(objectIn(option, 'text')),
    choose: () =>
      surface.press(blockId, {
        type: 'overflow',
        block_id: blockId,
        action_id: textIn(element, 'action_id'),
        selected_option: option,
      }),
  }));
  return html`<${Menu} label="More options" look="button icon" items=${items}>⋯<//>`;
}
