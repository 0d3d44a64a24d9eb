import { html } from 'htm/preact';
import type { JsonObject } from '../../../slack/played-slack.ts';
import { objectIn, textIn } from '../blocks/json-fields.ts';
import { useSurface } from '../blocks/surface.ts';
import { plainText, TextObject } from '../blocks/text-object.ts';
import { Button } from './button.ts';
import { InputControl } from './input-control.ts';
import { OverflowMenu } from './overflow-menu.ts';
import { Picture } from './picture.ts';

/** An element of a section, context or actions block. What is chosen there reaches the bot at once. */
export function BlockElement({
  blockId,
  element,
  label = '',
}: {
  blockId: string;
  element: JsonObject;
  label?: string;
}) {
  const surface = useSurface();
  switch (textIn(element, 'type')) {
    case 'button':
    case 'workflow_button':
      return html`<${Button} blockId=${blockId} element=${element} />`;
    case 'overflow':
      return html`<${OverflowMenu} blockId=${blockId} element=${element} label=${label} />`;
    case 'plain_text':
    case 'mrkdwn':
      return html`<span class="context-text"><${TextObject} text=${element} /></span>`;
    case 'image':
      return html`<${Picture} element=${element} />`;
    default: {
      const id = `${surface.id}-${blockId}-${textIn(element, 'action_id')}`;
      const state = surface.valueOf(blockId, element);
      const words = label || plainText(objectIn(element, 'placeholder')) || 'Choose';
      return html`<span class="loose-control">
        <span id=${`${id}-label`} class="visually-hidden">${words}</span>
        <${InputControl}
          element=${element}
          state=${state}
          id=${id}
          labelledBy=${`${id}-label`}
          describedBy=${undefined}
          invalid=${false}
          required=${false}
          onChange=${(next: JsonObject) => surface.change(blockId, element, next, true)}
          onEnter=${() => surface.change(blockId, element, state, true)}
        />
      </span>`;
    }
  }
}
