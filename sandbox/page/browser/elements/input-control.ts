import { html } from 'htm/preact';
import { textIn } from '../blocks/json-fields.ts';
import { ChoiceGroup } from './choice-group.ts';
import type { ControlProps } from './control.ts';
import { DateTimeInput } from './date-time-input.ts';
import { FileInput } from './file-input.ts';
import { MultiSelect } from './multi-select.ts';
import { RichTextInput } from './rich-text-input.ts';
import { SingleSelect } from './single-select.ts';
import { TextInput } from './text-input.ts';

const controls = {
  plain_text_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  number_input: TextInput,
  rich_text_input: RichTextInput,
  static_select: SingleSelect,
  external_select: SingleSelect,
  users_select: SingleSelect,
  channels_select: SingleSelect,
  conversations_select: SingleSelect,
  multi_static_select: MultiSelect,
  multi_users_select: MultiSelect,
  multi_channels_select: MultiSelect,
  multi_conversations_select: MultiSelect,
  radio_buttons: ChoiceGroup,
  checkboxes: ChoiceGroup,
  datepicker: DateTimeInput,
  timepicker: DateTimeInput,
  datetimepicker: DateTimeInput,
  file_input: FileInput,
} as const;

/** The control for this element's type. */
export function InputControl(props: ControlProps) {
  const type = textIn(props.element, 'type');
  const known = Object.entries(controls).find(([name]) => name === type)?.[1];
  if (!known) return html`<p class="faint">The sandbox cannot draw “${type}”.</p>`;
  return html`<${known} ...${props} />`;
}
