import { html } from 'htm/preact';
import type { JsonObject } from '../../../slack/played-slack.ts';
import { objectIn, objectsIn, textIn } from '../blocks/json-fields.ts';
import { TextObject } from '../blocks/text-object.ts';
import type { ControlProps } from './control.ts';
import { stateWith } from './element-state.ts';

/** checkboxes and radio_buttons. */
export function ChoiceGroup(props: ControlProps) {
  const { element, state, onChange, id } = props;
  const single = textIn(element, 'type') === 'radio_buttons';
  const options = objectsIn(element, 'options');
  const chosen = single
    ? [textIn(objectIn(state, 'selected_option'), 'value')]
    : objectsIn(state, 'selected_options').map((option) => textIn(option, 'value'));
  const choose = (option: JsonObject) => {
    if (single) return onChange(stateWith(element, option));
    const value = textIn(option, 'value');
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    // Slack sends them in the order of the options, not of the clicks.
    onChange(
      stateWith(
        element,
        options.filter((other) => next.includes(textIn(other, 'value'))),
      ),
    );
  };
  return html`<div
    id=${id}
    class="choices"
    role=${single ? 'radiogroup' : 'group'}
    aria-labelledby=${props.labelledBy}
    aria-describedby=${props.describedBy}
    aria-invalid=${props.invalid ? 'true' : undefined}
  >
    ${options.map((option) => {
      const value = textIn(option, 'value');
      return html`<label class="choice" key=${value}>
        <input type=${single ? 'radio' : 'checkbox'} name=${id} checked=${chosen.includes(value)} onChange=${() => choose(option)} />
        <span>
          <${TextObject} text=${objectIn(option, 'text')} />
          ${objectIn(option, 'description') && html`<small><${TextObject} text=${objectIn(option, 'description')} /></small>`}
        </span>
      </label>`;
    })}
  </div>`;
}
