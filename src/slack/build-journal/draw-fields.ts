import type { InputBlock, KnownBlock } from '@slack/web-api';
import { leftOutNotice } from '../kit/form/left-out-notice.ts';
import { isTooLongForPlain } from '../kit/form/plain-element.ts';
import { fieldInput } from './field-input.ts';
import type { Filled } from './filled.ts';
import type { FieldValues, JournalField } from './journal-field.ts';
import { tooLongToShow } from './too-long-to-show.ts';

/**
 * The inputs of these fields, with the same ids and types each time, under which Slack keeps what is typed. What has
 * become too long to be sent along is drawn empty then, and stays on the screen.
 */
export function drawFields(
  fields: readonly JournalField[],
  values: FieldValues,
  { asRich, leftOut }: Filled,
): readonly KnownBlock[] {
  const isShown = ({ id }: JournalField) => !leftOut.includes(id);
  const empty = (field: JournalField) => fieldInput(field, '', asRich.includes(field.id));
  const filledAs = (field: JournalField): InputBlock => {
    const value = values[field.id] ?? '';
    const isRich = field.kind === 'rich' || asRich.includes(field.id);
    return !isRich && isTooLongForPlain(value)
      ? empty(field)
      : fieldInput(field, value, asRich.includes(field.id));
  };
  const inputs = fields.map((field) => ({ field, input: isShown(field) ? filledAs(field) : null }));
  const unsent = tooLongToShow(inputs.flatMap(({ input }) => input ?? []));
  return inputs.map(({ field, input }) => {
    if (input === null) return leftOutNotice(field);
    return unsent.includes(field.id) ? empty(field) : input;
  });
}
