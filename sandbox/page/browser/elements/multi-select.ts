import { html } from 'htm/preact';
import type { JsonObject } from '../../../slack/played-slack.ts';
import { numberIn, objectIn, objectsIn, textIn, textsIn } from '../blocks/json-fields.ts';
import { plainText } from '../blocks/text-object.ts';
import { useWorkspace } from '../server/workspace.ts';
import { type ControlProps, described } from './control.ts';
import { stateKey, stateWith } from './element-state.ts';
import { selectGroups } from './select-options.ts';

/** Any select of several things: a disclosure that holds one checkbox per option, with the choice named on it. */
export function MultiSelect(props: ControlProps) {
  const { element, state, onChange, id } = props;
  const groups = selectGroups(element, useWorkspace());
  const options = groups.flatMap((group) => group.options);
  const chosen = chosenKeys(state, stateKey(element) ?? '');
  const most = numberIn(element, 'max_selected_items') ?? Number.POSITIVE_INFINITY;
  const toggle = (key: string) => {
    const next = chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key];
    if (next.length > most) return;
    onChange(
      stateWith(
        element,
        next.flatMap((wanted) => options.find((option) => option.key === wanted)?.value ?? []),
      ),
    );
  };
  const labels = chosen.map((key) => options.find((option) => option.key === key)?.label ?? key);
  const placeholder = plainText(objectIn(element, 'placeholder'));
  return html`<details class="multi-select">
    <summary ...${described(props)} class="field select">
      ${labels.length === 0 ? html`<span class="faint">${placeholder === '' ? 'Choose options' : placeholder}</span>` : labels.map((label) => html`<span class="chip">${label}</span>`)}
    </summary>
    <div class="multi-options" role="group" aria-labelledby=${props.labelledBy}>
      ${groups.map(
        (group) => html`${group.label === null ? null : html`<p class="group-label">${group.label}</p>`}
          ${group.options.map(({ key, label }) => {
            const checked = chosen.includes(key);
            return html`<label class="choice" key=${key}><input type="checkbox" name=${`${id}-${key}`} checked=${checked} disabled=${!checked && chosen.length >= most} onChange=${() => toggle(key)} /><span>${label}</span></label>`;
          })}`,
      )}
    </div>
  </details>`;
}

function chosenKeys(state: JsonObject, key: string): readonly string[] {
  const options = objectsIn(state, key).map((option) => textIn(option, 'value'));
  return options.length > 0 ? options : textsIn(state, key);
}
