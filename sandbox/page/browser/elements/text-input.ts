import { html } from 'htm/preact';
import { flagIn, numberIn, objectIn, textIn } from '../blocks/json-fields.ts';
import { plainText } from '../blocks/text-object.ts';
import { type ControlProps, described } from './control.ts';
import { stateWith } from './element-state.ts';

/** A text area never grows over this many lines by itself. */
const MOST_ROWS = 12;

/** plain_text_input, email_text_input, url_text_input, number_input. An empty field is null, as Slack sends it. */
export function TextInput(props: ControlProps) {
  const { element, state, onChange, onEnter } = props;
  const value = textIn(state, 'value');
  const most = numberIn(element, 'max_length');
  const change = (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
    const typed = event.currentTarget.value;
    onChange(stateWith(element, typed === '' ? null : typed));
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      onEnter();
    }
  };
  const shared = {
    ...described(props),
    class: 'field',
    value,
    placeholder: plainText(objectIn(element, 'placeholder')),
    autocomplete: 'off',
    onInput: change,
  };
  const multiline = flagIn(element, 'multiline');
  const rows = Math.min(Math.max(3, value.split('\n').length), MOST_ROWS);
  return html`<div class="text-input">
    ${multiline ? html`<textarea ...${shared} rows=${rows}></textarea>` : html`<input ...${shared} type="text" inputmode=${inputMode(element)} onKeyDown=${enter} />`}
    ${most === null ? null : html`<${Counter} used=${[...value].length} most=${most} />`}
  </div>`;
}

function inputMode(element: ControlProps['element']): string {
  const modes: Readonly<Record<string, string>> = {
    email_text_input: 'email',
    url_text_input: 'url',
    number_input: 'decimal',
  };
  return modes[textIn(element, 'type')] ?? 'text';
}

/** Appears near the limit, so that a short field stays quiet. */
function Counter({ used, most }: { used: number; most: number }) {
  if (used < most * 0.8) return null;
  const left = most - used;
  const count = Math.abs(left) === 1 ? '1 character' : `${Math.abs(left)} characters`;
  const words = left >= 0 ? `${count} left` : `${count} too many`;
  return html`<span class=${left < 0 ? 'counter over' : 'counter'} aria-live="polite">${words}</span>`;
}
