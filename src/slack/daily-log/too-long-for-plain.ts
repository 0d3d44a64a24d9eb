import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import { dailyLogQuestions } from '../../core/entry/daily-log-questions.ts';
import { isTooLongForPlain } from '../kit/form/plain-element.ts';
import { lessonBlocks } from './daily-log-blocks.ts';
import type { LessonRow } from './lesson-rows.ts';

/** The block ids of the texts without formatting that open in a rich text input, because their own takes no more. */
export function tooLongForPlain(answers: DailyLogAnswers, rows: readonly LessonRow[]): readonly string[] {
  const answered = dailyLogQuestions
    .filter((question) => question.kind === 'line' || question.kind === 'code')
    .filter(({ id }) => isTooLongForPlain(answers[id]))
    .map(({ id }) => id);
  const lessons = rows.flatMap((row, index) =>
    isTooLongForPlain(row.text) ? [lessonBlocks(index + 1).text] : [],
  );
  return [...answered, ...lessons];
}
