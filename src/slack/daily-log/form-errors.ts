import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import { dailyLogQuestions } from '../../core/entry/daily-log-questions.ts';
import { cleanLine } from '../../core/markdown/clean-line.ts';
import { lessonBlocks } from './daily-log-blocks.ts';
import type { FormAnswers } from './read-answers.ts';

/** Block id -> what to do about it. Empty when the form can be submitted. */
export type FormErrors = Readonly<Record<string, string>>;

/** What stands in the way of submitting: Slack checks that a field is not empty, not that it says something. */
export function formErrors({ answers, rows }: FormAnswers): FormErrors {
  const unfiled = rows.flatMap((row, index) =>
    row.category === null && cleanLine(row.text) !== ''
      ? [[lessonBlocks(index + 1).category, 'Choose the category that these lessons belong to.'] as const]
      : [],
  );
  return { ...missing(answers), ...Object.fromEntries(unfiled) };
}

function missing(answers: DailyLogAnswers): FormErrors {
  const empty = dailyLogQuestions.filter(
    (question) => 'required' in question && cleanLine(answers[question.id]) === '',
  );
  return Object.fromEntries(
    empty.map(({ id, label }) => [id, `${label} needs a few words: one line is enough.`]),
  );
}
