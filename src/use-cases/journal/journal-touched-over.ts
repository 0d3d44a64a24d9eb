import { isDeepStrictEqual } from 'node:util';
import { blankJournalAnswers } from '../../core/entry/blank-journal-answers.ts';
import type { BuildJournal, BuildJournalAnswers } from '../../core/entry/build-journal.ts';
import { buildJournalQuestions } from '../../core/entry/build-journal-questions.ts';
import { parseRowId } from '../../core/entry/row-id.ts';
import { matchRows } from '../../core/markdown/journal/match-rows.ts';
import { sameRow } from '../../core/markdown/journal/same-row.ts';
import { parseBuildJournal } from '../../core/markdown/parse-build-journal.ts';
import { type AnyRow, fieldsOf } from './any-row.ts';

/**
 * Other answers, with what the author of a journal had touched in their form written over them, row by row. `basisText`
 * is the file that the form was opened from; null for a new entry.
 */
export function journalTouchedOver(
  others: BuildJournalAnswers,
  { answers: mine }: BuildJournal,
  basisText: string | null,
): BuildJournalAnswers {
  const before = basisText === null ? blankJournalAnswers : parseBuildJournal(basisText).answers;
  const touched = buildJournalQuestions
    .filter(({ id }) => !isDeepStrictEqual(before[id], mine[id]))
    .map((question) =>
      question.kind === 'rows' || question.kind === 'screenshots'
        ? [
            question.id,
            rowsOver(others[question.id], mine[question.id], before[question.id], fieldsOf(question)),
          ]
        : [question.id, mine[question.id]],
    );
  return { ...others, ...Object.fromEntries(touched) };
}

/** Their rows with mine over them: what I changed, without what I took out, and at the end what I added. */
function rowsOver(
  theirs: readonly AnyRow[],
  mine: readonly AnyRow[],
  before: readonly AnyRow[],
  fields: readonly string[],
): readonly AnyRow[] {
  const places = matchRows(theirs, before, mine, fields);
  const kept = theirs.flatMap((row, at) => {
    const was = before.find(({ id }) => places.get(id) === at);
    if (was === undefined) return [row];
    const own = mine.find(({ id }) => id === was.id);
    return own === undefined ? [] : [cellsOver(row, own, was, fields)];
  });
  // A row that they took out comes back only where I had changed it.
  const isTouched = (own: AnyRow) => !before.some((was) => was.id === own.id && sameRow(was, own, fields));
  const added = mine.filter((own) => !places.has(own.id) && isTouched(own));
  return [...kept, ...added.map((row, at) => ({ ...row, id: parseRowId(`mine-${at + 1}`) ?? row.id }))];
}

function cellsOver(theirs: AnyRow, mine: AnyRow, before: AnyRow, fields: readonly string[]): AnyRow {
  const touched = fields.filter((field) => !isDeepStrictEqual(mine[field], before[field]));
  return { ...theirs, ...Object.fromEntries(touched.map((field) => [field, mine[field]])) };
}
