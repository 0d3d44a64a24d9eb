import { marksOf } from '../../use-cases/journal/journal-marks.ts';
import { isTooLongForPlain } from '../kit/form/plain-element.ts';
import { untouchedState } from '../kit/form/untouched-state.ts';
import { noMentionNames } from '../kit/rich-text/mention-names.ts';
import { fieldInput } from './field-input.ts';
import type { Filled } from './filled.ts';
import type { FieldValues, JournalField } from './journal-field.ts';
import { type ReadFields, readFieldOf } from './read-fields.ts';
import { tooLongToShow } from './too-long-to-show.ts';

/** How a view fills its fields with these values. `by` says how Slack comes to show it. */
export function fillFields(
  fields: readonly JournalField[],
  values: FieldValues,
  by: 'opening' | 'update',
): Filled {
  const inputs = fields.map((field) => fieldInput(field, values[field.id] ?? '', false));
  const leftOut = tooLongToShow(inputs);
  const shown = fields.filter(({ id }) => !leftOut.includes(id));
  const asRich = shown.filter((field) => isPlain(field) && isTooLongForPlain(values[field.id] ?? ''));
  const state = untouchedState(inputs);
  const opened = shown.map((field) => {
    const seen = readFieldOf(state, field, noMentionNames) ?? '';
    return [field.id, marked(values[field.id] ?? '', seen)] as const;
  });
  const late = by === 'update' ? shown.filter(({ id }) => (values[id] ?? '') !== '') : [];
  return {
    opened: Object.fromEntries(opened),
    late: late.map(({ id }) => id),
    asRich: asRich.map(({ id }) => id),
    leftOut,
  };
}

/** The same view once what was touched in it is kept: that is what it was opened with from now on. */
export function afterKept(filled: Filled, { touched }: ReadFields, kept: FieldValues): Filled {
  const opened = Object.entries(touched).map(([id, seen]) => [id, marked(kept[id] ?? '', seen)] as const);
  return {
    ...filled,
    opened: { ...filled.opened, ...Object.fromEntries(opened) },
    // What was touched reads as it is from now on.
    late: filled.late.filter((id) => touched[id] === undefined),
  };
}

/** The same view once its author has been told what another window made of these fields: sent again, theirs stands. */
export function afterClash(filled: Filled, ids: readonly string[], kept: FieldValues): Filled {
  const marks = marksOf(kept);
  const opened = ids.map((id) => [id, [marks[id] ?? '', filled.opened[id]?.[1] ?? ''] as const] as const);
  return { ...filled, opened: { ...filled.opened, ...Object.fromEntries(opened) } };
}

/** The same view drawn with other fields: those that stay keep what is typed in them, new ones come by this update. */
export function refilled(filled: Filled, fields: readonly JournalField[], values: FieldValues): Filled {
  const stays = (id: string) => filled.leftOut.includes(id) || filled.opened[id] !== undefined;
  const fresh = fillFields(
    fields.filter(({ id }) => !stays(id)),
    values,
    'update',
  );
  const ids = new Set(fields.map(({ id }) => id));
  const still = (list: readonly string[]) => list.filter((id) => ids.has(id));
  const opened = Object.entries(filled.opened).filter(([id]) => ids.has(id));
  return {
    opened: { ...Object.fromEntries(opened), ...fresh.opened },
    late: [...still(filled.late), ...fresh.late],
    asRich: [...still(filled.asRich), ...fresh.asRich],
    leftOut: [...still(filled.leftOut), ...fresh.leftOut],
  };
}

function marked(value: string, seen: string): readonly [string, string] {
  const marks = marksOf({ value, seen });
  return [marks.value ?? '', marks.seen ?? ''];
}

function isPlain({ kind }: JournalField): boolean {
  return kind === 'line' || kind === 'lines' || kind === 'code';
}
