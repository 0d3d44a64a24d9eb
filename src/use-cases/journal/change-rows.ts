import type { BuildJournalAnswers } from '../../core/entry/build-journal.ts';
import type { JournalDraft } from '../ports.ts';
import { marksOf } from './journal-marks.ts';
import type { JournalPatch } from './journal-patch.ts';
import { mergeFields } from './merge-fields.ts';
import type { Patched } from './patched.ts';

type Put = Extract<JournalPatch, { type: 'row' }>;
type Place = Pick<Extract<JournalPatch, { type: 'remove-row' }>, 'list' | 'row'>;

/** The row in its place, merged with what another window made of it; at the end where the list does not have it. */
export function putRow(draft: JournalDraft, { list, row, opened }: Put): Patched {
  const rows: readonly Put['row'][] = draft.answers[list];
  const kept = rows.find(({ id }) => id === row.id);
  if (kept === undefined) {
    return { type: 'patched', draft: isBlank(row) ? draft : withRows(draft, list, [...rows, row]) };
  }
  const { values, clashing } = mergeFields(kept, row, opened);
  if (clashing.length > 0) {
    const words = Object.entries(kept).filter(([id]) => clashing.includes(id));
    return { type: 'clash', fields: words.map(([id, theirs]) => ({ id, theirs })) };
  }
  const put = rows.map((other) => (other.id === row.id ? values : other));
  return { type: 'patched', draft: withRows(draft, list, put) };
}

/** Without the row; one that is gone already is gone. */
export function dropRow(answers: BuildJournalAnswers, { list, row }: Place): BuildJournalAnswers {
  const rows: readonly { readonly id: string }[] = answers[list];
  return { ...answers, [list]: rows.filter(({ id }) => id !== row) };
}

/** The row one place further up or down; the first and the last stay. */
export function moveRow(
  answers: BuildJournalAnswers,
  { list, row, to }: Place & { readonly to: 'up' | 'down' },
): BuildJournalAnswers {
  const rows: readonly { readonly id: string }[] = answers[list];
  const from = rows.findIndex(({ id }) => id === row);
  const target = to === 'up' ? from - 1 : from + 1;
  const [moved, passed] = [rows[from], rows[target]];
  if (moved === undefined || passed === undefined) return answers;
  const swapped = rows.map((other, at) => (at === from ? passed : at === target ? moved : other));
  return { ...answers, [list]: swapped };
}

function withRows(draft: JournalDraft, list: Put['list'], rows: readonly Put['row'][]): JournalDraft {
  return { ...draft, answers: { ...draft.answers, [list]: rows } };
}

function isBlank(row: Put['row']): boolean {
  const { id: _, ...words } = row;
  return Object.values(marksOf(words)).every((mark) => mark === '');
}
