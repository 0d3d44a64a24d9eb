import type { BuildJournalAnswers } from '../../entry/build-journal.ts';
import { journalRowQuestions } from '../../entry/build-journal-questions.ts';
import { mergeRows, type RowPlan } from './merge-rows.ts';

/** The questions that are answered by rows, each with an id. */
export const rowsIds = ['components', 'phases', 'tests', 'samples', 'screenshots', 'costs'] as const;
type RowsId = (typeof rowsIds)[number];

/** For each of them the rows that a file should have. */
export type JournalPlans = { readonly [Id in RowsId]: RowPlan<BuildJournalAnswers[Id][number]> };

/** The rows of all kinds, merged. The first field of a row names it. */
export function planRows(
  now: BuildJournalAnswers,
  before: BuildJournalAnswers,
  after: BuildJournalAnswers,
): JournalPlans {
  return {
    components: mergeRows(now.components, before.components, after.components, fields.component),
    phases: mergeRows(now.phases, before.phases, after.phases, fields.phase),
    tests: mergeRows(now.tests, before.tests, after.tests, fields.test),
    samples: mergeRows(now.samples, before.samples, after.samples, fields.sample),
    screenshots: mergeRows(now.screenshots, before.screenshots, after.screenshots, ['picture', 'caption']),
    costs: mergeRows(now.costs, before.costs, after.costs, fields.cost),
  };
}

const fields = {
  component: journalRowQuestions.component.map(({ id }) => id),
  phase: journalRowQuestions.phase.map(({ id }) => id),
  test: journalRowQuestions.test.map(({ id }) => id),
  sample: journalRowQuestions.sample.map(({ id }) => id),
  cost: journalRowQuestions.cost.map(({ id }) => id),
};

/** The answers with the rows of these plans. */
export function withPlannedRows(answers: BuildJournalAnswers, plans: JournalPlans): BuildJournalAnswers {
  return {
    ...answers,
    components: rowsIn(plans.components),
    phases: rowsIn(plans.phases),
    tests: rowsIn(plans.tests),
    samples: rowsIn(plans.samples),
    screenshots: rowsIn(plans.screenshots),
    costs: rowsIn(plans.costs),
  };
}

function rowsIn<Row>({ rows }: RowPlan<Row>): readonly Row[] {
  return rows.map(({ row }) => row);
}
