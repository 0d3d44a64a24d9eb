import { html } from 'htm/preact';
import type { Json, JsonObject } from '../../../slack/played-slack.ts';
import { objectIn } from '../blocks/json-fields.ts';
import { plainText } from '../blocks/text-object.ts';
import { useWorkspace } from '../server/workspace.ts';
import { type ControlProps, described } from './control.ts';
import { stateKey, stateWith } from './element-state.ts';
import { selectGroups } from './select-options.ts';

/** Any select of one thing, as the browser's own control: it brings the keyboard, typing ahead and screen readers along. */
export function SingleSelect(props: ControlProps) {
  const { element, state, onChange } = props;
  const groups = selectGroups(element, useWorkspace());
  const options = groups.flatMap((group) => group.options);
  const chosen = keyOf(state[stateKey(element) ?? '']);
  const change = (event: { currentTarget: HTMLSelectElement }) => {
    const option = options.find(({ key }) => key === event.currentTarget.value);
    onChange(stateWith(element, option?.value ?? null));
  };
  const placeholder = plainText(objectIn(element, 'placeholder'));
  return html`<select ...${described(props)} class="field select" value=${chosen} onChange=${change}>
    <option value="">${placeholder === '' ? 'Choose an option' : placeholder}</option>
    ${groups.map(({ label, options: own }) => {
      const rows = own.map(
        ({ key, label: name }) => html`<option value=${key} selected=${key === chosen}>${name}</option>`,
      );
      return label === null ? rows : html`<optgroup label=${label}>${rows}</optgroup>`;
    })}
  </select>`;
}

function keyOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  const option: JsonObject | undefined = objectIn({ value: value ?? null }, 'value');
  return typeof option?.value === 'string' ? option.value : '';
}
