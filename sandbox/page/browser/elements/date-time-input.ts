import { html } from 'htm/preact';
import { numberIn, textIn } from '../blocks/json-fields.ts';
import { type ControlProps, described } from './control.ts';
import { stateKey, stateWith } from './element-state.ts';

const inputTypes: Readonly<Record<string, string>> = {
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** datepicker, timepicker and datetimepicker (whose state is seconds since the epoch) as the browser's own controls. */
export function DateTimeInput(props: ControlProps) {
  const { element, state, onChange } = props;
  const type = textIn(element, 'type');
  const seconds = numberIn(state, 'selected_date_time');
  const shown = type === 'datetimepicker' ? localDateTime(seconds) : textIn(state, stateKey(element) ?? '');
  const change = (event: { currentTarget: HTMLInputElement }) => {
    const typed = event.currentTarget.value;
    if (typed === '') return onChange(stateWith(element, null));
    onChange(stateWith(element, type === 'datetimepicker' ? Date.parse(typed) / 1000 : typed));
  };
  return html`<input ...${described(props)} class="field short" type=${inputTypes[type] ?? 'text'} value=${shown} onChange=${change} />`;
}

function localDateTime(seconds: number | null): string {
  if (seconds === null) return '';
  const there = new Date(seconds * 1000);
  return new Date(there.getTime() - there.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
