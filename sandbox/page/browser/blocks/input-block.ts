import { html } from 'htm/preact';
import type { JsonObject } from '../../../slack/played-slack.ts';
import { InputControl } from '../elements/input-control.ts';
import { flagIn, objectIn, textIn, textsIn } from './json-fields.ts';
import { useSurface } from './surface.ts';
import { plainText } from './text-object.ts';

/** A labelled input with its hint and its error. `id-block` is where the page scrolls and focuses to. */
export function InputBlock({ block, blockId }: { block: JsonObject; blockId: string }) {
  const surface = useSurface();
  const element = objectIn(block, 'element') ?? {};
  const id = `${surface.id}-${blockId}`;
  const error = surface.errorOf(blockId);
  const hint = plainText(objectIn(block, 'hint'));
  const optional = flagIn(block, 'optional');
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const state = surface.valueOf(blockId, element);
  const { onChange, onEnter } = dispatchRules(block, element);

  return html`<div class=${error ? 'input-block invalid' : 'input-block'} data-block=${blockId}>
    <label id=${`${id}-label`} for=${id}>
      ${plainText(objectIn(block, 'label'))}${optional && html` <span class="optional">(optional)</span>`}
    </label>
    <${InputControl}
      element=${element}
      state=${state}
      id=${id}
      labelledBy=${`${id}-label`}
      describedBy=${described === '' ? undefined : described}
      invalid=${error !== ''}
      required=${!optional}
      onChange=${(next: JsonObject) => surface.change(blockId, element, next, onChange)}
      onEnter=${() => onEnter && surface.change(blockId, element, state, true)}
    />
    ${hint && html`<p id=${`${id}-hint`} class="hint">${hint}</p>`}
    ${error && html`<p id=${`${id}-error`} class="error">${error}</p>`}
  </div>`;
}

const typed = new Set([
  'plain_text_input',
  'rich_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
]);

/** When the bot hears of this input before submit (https://docs.slack.dev/reference/block-kit/blocks/input-block). */
function dispatchRules(block: JsonObject, element: JsonObject): { onChange: boolean; onEnter: boolean } {
  if (!flagIn(block, 'dispatch_action')) return { onChange: false, onEnter: false };
  if (!typed.has(textIn(element, 'type'))) return { onChange: true, onEnter: false };
  const triggers = textsIn(objectIn(element, 'dispatch_action_config'), 'trigger_actions_on');
  return {
    onChange: triggers.includes('on_character_entered'),
    onEnter: triggers.length === 0 || triggers.includes('on_enter_pressed'),
  };
}
