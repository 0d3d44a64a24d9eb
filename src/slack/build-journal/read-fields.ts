import { writeField } from '../../core/markdown/write-field.ts';
import { marksOf } from '../../use-cases/journal/journal-marks.ts';
import { type FormState, readDate, readOption, readRich, readText } from '../kit/form/read-state.ts';
import { readFenceLanguages } from '../kit/rich-text/fence-languages.ts';
import type { MentionNames } from '../kit/rich-text/mention-names.ts';
import { richTextToMdast } from '../kit/rich-text/rich-text-to-mdast.ts';
import type { Filled } from './filled.ts';
import type { FieldValues, JournalField } from './journal-field.ts';

/** What a view holds: `all` that it shows, and of that what was `touched` since it was filled. */
export type ReadFields = { readonly all: FieldValues; readonly touched: FieldValues };

/**
 * Reads the fields of a view. One that was only looked at is not touched, however its value reads back from Slack, so
 * that what somebody formatted by hand stays as it is.
 */
export function readFields(
  state: FormState,
  fields: readonly JournalField[],
  filled: Filled,
  mentions: MentionNames,
): ReadFields {
  const read = fields.flatMap((field): readonly (readonly [string, string])[] => {
    const value = readFieldOf(state, field, mentions);
    // An input that first came by an update reads as empty until it is touched (bolt-js #1258).
    const unread = value === '' && filled.late.includes(field.id);
    return value === null || unread ? [] : [[field.id, value]];
  });
  const all = Object.fromEntries(read);
  const marks = marksOf(all);
  const touched = read.filter(([id]) => marks[id] !== (filled.opened[id]?.[1] ?? ''));
  return { all, touched: Object.fromEntries(touched) };
}

/** The value of one field as the draft would keep it; null where the state says nothing about it. */
export function readFieldOf(
  state: FormState,
  { id, kind }: JournalField,
  mentions: MentionNames,
): string | null {
  switch (kind) {
    case 'line':
    case 'lines':
    case 'code':
      return readText(state, id);
    case 'rich': {
      const value = readRich(state, id);
      if (value === null) return null;
      return writeField(readFenceLanguages(richTextToMdast(value, mentions)), 'prose');
    }
    case 'language':
    case 'status':
      return readOption(state, id);
    case 'date':
      return readDate(state, id);
    default:
      return kind satisfies never;
  }
}
