import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import { type DailyLogQuestionId, dailyLogQuestions } from '../../core/entry/daily-log-questions.ts';
import { withoutRoom } from '../kit/form/without-room.ts';
import { questionBlock } from './question-block.ts';

/** The frame of the form with every other input full. */
const REST = 60_000;
/** No markup makes so few characters too large: a line of one letter takes about a hundred bytes as rich text. */
const SURELY_FITS = 3_000;

/** The answers that a form has no room for. Only fields of many lines are ever among them. */
export function tooLongToShow(
  answers: DailyLogAnswers,
  leftOut: readonly DailyLogQuestionId[] = [],
): readonly DailyLogQuestionId[] {
  const long = dailyLogQuestions
    .filter((question) => question.kind === 'rich' || question.kind === 'code')
    .filter(({ id }) => !leftOut.includes(id));
  if (long.reduce((sum, { id }) => sum + answers[id].length, 0) < SURELY_FITS) return [];
  return withoutRoom(
    long.map((question) => ({ id: question.id, block: questionBlock(question, answers) })),
    REST,
  );
}
