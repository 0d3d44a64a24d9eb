import type { JournalRow } from '../../core/entry/build-journal.ts';
import type { JournalRowKind } from '../../core/entry/build-journal-questions.ts';
import { noMarkdown } from '../../core/entry/markdown.ts';
import type { RowId } from '../../core/entry/row-id.ts';
import type {
  JournalRowListId,
  JournalRowLists,
  JournalRowOf,
} from '../../use-cases/journal/journal-patch.ts';
import type { FieldValues } from './journal-field.ts';

type Blank = { readonly [Kind in JournalRowKind]: Omit<JournalRow<Kind>, 'id'> };

/** Rows of which nothing is written, in the languages that they mostly have. */
const blank: Blank = {
  component: { name: '', status: '', notes: '' },
  phase: {
    ...{ title: '', tried: noMarkdown, happened: noMarkdown, output: '', outputLanguage: '' },
    ...{ fix: noMarkdown, lesson: noMarkdown },
  },
  test: {
    ...{ name: '', command: '', commandLanguage: 'bash', response: '', responseLanguage: 'json' },
    result: '',
  },
  sample: { name: '', code: '', language: '', why: noMarkdown },
  cost: { metric: '', value: '', notes: '' },
};

/** The row as it is kept, or a blank one, with these of its answers by the question's id. */
export function changedRow(
  list: JournalRowListId,
  row: RowId,
  kept: JournalRowLists,
  changed: FieldValues,
): JournalRowOf {
  switch (list) {
    case 'components':
      return { list, row: over(kept.components, { id: row, ...blank.component }, changed) };
    case 'phases':
      return { list, row: over(kept.phases, { id: row, ...blank.phase }, changed) };
    case 'tests':
      return { list, row: over(kept.tests, { id: row, ...blank.test }, changed) };
    case 'samples':
      return { list, row: over(kept.samples, { id: row, ...blank.sample }, changed) };
    case 'costs':
      return { list, row: over(kept.costs, { id: row, ...blank.cost }, changed) };
    default:
      return list satisfies never;
  }
}

function over<Row extends { readonly id: RowId }>(
  rows: readonly Row[],
  fresh: Row,
  changed: FieldValues,
): Row {
  return { ...(rows.find(({ id }) => id === fresh.id) ?? fresh), ...changed };
}
