import type { BuildJournalAnswers } from '../../entry/build-journal.ts';
import type { BuildJournalQuestionId } from '../../entry/build-journal-questions.ts';
import { composeJournalAnswers } from './compose-journal-answers.ts';
import { journalParts } from './journal-parts.ts';
import { numberRows } from './number-rows.ts';
import { type JournalPlans, planRows, rowsIds, withPlannedRows } from './plan-rows.ts';
import { textsAsIs } from './texts-as-is.ts';

/** What a file should say, the answers that this changes, and those where someone else changed the same. */
export type MergedJournal = {
  readonly answers: BuildJournalAnswers;
  readonly plans: JournalPlans;
  readonly changed: readonly BuildJournalQuestionId[];
  readonly conflicts: readonly BuildJournalQuestionId[];
};

/** Three-way: what differs between `before` and `after` goes into `now`, unless `now` differs there from both. */
export function mergeJournal(
  now: BuildJournalAnswers,
  before: BuildJournalAnswers,
  after: BuildJournalAnswers,
): MergedJournal {
  const composed = composeJournalAnswers(after, textsAsIs(before));
  const open = journalParts.filter(
    (part) => part.read(before) !== part.read(after) && part.read(now) !== part.read(composed),
  );
  const plans = planRows(now, before, composed);
  const merged = open.reduce((answers, part) => part.take(answers, composed), now);
  const answers = numberRows(consistent(withPlannedRows(merged, plans)));
  const moved = rowsIds.filter((id) => JSON.stringify(answers[id]) !== JSON.stringify(now[id]));
  return {
    answers,
    plans,
    changed: [...open.map(({ id }) => id), ...moved],
    conflicts: [
      ...open.filter((part) => part.read(now) !== part.read(before)).map(({ id }) => id),
      ...rowsIds.filter((id) => plans[id].conflict),
    ],
  };
}

/** A language needs its code, which another person may have taken away. */
function consistent(answers: BuildJournalAnswers): BuildJournalAnswers {
  return {
    ...answers,
    architectureLanguage: answers.architecture === '' ? '' : answers.architectureLanguage,
    phases: answers.phases.map((phase) => (phase.output === '' ? { ...phase, outputLanguage: '' } : phase)),
    tests: answers.tests.map((test) => ({
      ...test,
      commandLanguage: test.command === '' ? '' : test.commandLanguage,
      responseLanguage: test.response === '' ? '' : test.responseLanguage,
    })),
    samples: answers.samples.map((sample) => (sample.code === '' ? { ...sample, language: '' } : sample)),
  };
}
