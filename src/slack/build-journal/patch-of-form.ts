import type { RowId } from '../../core/entry/row-id.ts';
import { parseLocalDate } from '../../core/time/local-date.ts';
import { type JournalMarks, marksOf } from '../../use-cases/journal/journal-marks.ts';
import type { JournalPatch } from '../../use-cases/journal/journal-patch.ts';
import { valuesOf } from './answer-values.ts';
import { changedAnswers } from './changed-answers.ts';
import { changedRow } from './changed-row.ts';
import type { FieldValues } from './journal-field.ts';
import { filledOf, type TypedForm } from './typed-form.ts';

/** What was touched in a view, as a change of its draft; null when nothing was. */
export function patchOfForm({ metadata, draft, fields, read }: TypedForm): JournalPatch | null {
  if (Object.keys(read.touched).length === 0) return null;
  const opened = openedMarks(metadata, draft, fields, read.touched);
  const byKey = (values: FieldValues) =>
    Object.fromEntries(
      fields.flatMap(({ id, key }) => (values[id] === undefined ? [] : [[key, values[id]] as const])),
    );
  if (metadata.view === 'row') {
    const { list, row } = metadata;
    const rows: readonly { readonly id: RowId }[] = draft.answers[list];
    // One that another window has removed comes back with all that this view shows.
    const isKept = rows.some(({ id }) => id === row);
    const changed = byKey(isKept ? read.touched : read.all);
    return { type: 'row', opened, ...changedRow(list, row, draft.answers, changed) };
  }
  if (metadata.view === 'page' && metadata.page.id === 'screenshots') {
    return { type: 'captions', captions: byKey(read.touched), opened };
  }
  const date = parseLocalDate(read.touched.date ?? '');
  const answers = changedAnswers(read.touched, draft.answers);
  return { type: 'answers', answers, opened, ...(date === null ? {} : { date }) };
}

/**
 * The marks of what was touched, as the view was opened with it. What was left alone goes along as the draft has it now,
 * so it has the mark of that. Lessons and tasks are lines in the form and more than that in the draft, lessons in four
 * fields: they are as they were opened where the fields that were touched are, whatever another window did to the others.
 */
function openedMarks(
  metadata: TypedForm['metadata'],
  draft: TypedForm['draft'],
  fields: TypedForm['fields'],
  touched: FieldValues,
): JournalMarks {
  const { opened } = filledOf(metadata);
  const now = marksOf(valuesOf(draft));
  const markOf = (id: string) => (touched[id] === undefined ? now[id] : opened[id]?.[0]) ?? '';
  const pairs = fields.map(({ id, key }) => [key, markOf(id)] as const);
  const ofAnswer = (key: 'lessons' | 'left') => {
    const own = fields.filter((field) => field.key === key);
    const asOpened = own.every(({ id }) => markOf(id) === (now[id] ?? ''));
    return asOpened ? marksOf({ [key]: draft.answers[key] }) : { [key]: changedSince };
  };
  return { ...Object.fromEntries(pairs), ...ofAnswer('lessons'), ...ofAnswer('left') };
}

/** The mark of nothing: whatever is kept now is not what was opened. */
const changedSince = 'changed';
