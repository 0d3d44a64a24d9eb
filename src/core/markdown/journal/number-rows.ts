import type { BuildJournalAnswers } from '../../entry/build-journal.ts';
import type { RowId } from '../../entry/row-id.ts';
import { rowIdAt } from './headed-row.ts';

/** The same answers with the ids that reading gives the rows: `1`, `2` and so on in each list. */
export function numberRows(answers: BuildJournalAnswers): BuildJournalAnswers {
  return {
    ...answers,
    components: answers.components.map(numbered),
    phases: answers.phases.map(numbered),
    tests: answers.tests.map(numbered),
    samples: answers.samples.map(numbered),
    screenshots: answers.screenshots.map(numbered),
    costs: answers.costs.map(numbered),
  };
}

function numbered<Row extends { readonly id: RowId }>(row: Row, at: number): Row {
  return { ...row, id: rowIdAt(at) };
}
