import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import { type DailyLogQuestionId, dailyLogQuestions } from '../../core/entry/daily-log-questions.ts';
import { jsonBytes } from '../kit/check/json-bytes.ts';
import { limits } from '../kit/limits.ts';
import { questionBlock } from './question-block.ts';

/** The frame of the form with every other input full. */
const REST = 60_000;
/** No markup makes so few characters too large: a line of one letter takes about a hundred bytes as rich text. */
const SURELY_FITS = 3_000;

/**
 * The answers that a form has no room for: Slack refuses a view of more than 250 KB as a whole, and a person may write
 * more than that. The longest go first, until the others fit. Only fields of many lines are ever among them.
 */
export function tooLongToShow(
  answers: DailyLogAnswers,
  leftOut: readonly DailyLogQuestionId[] = [],
): readonly DailyLogQuestionId[] {
  const long = dailyLogQuestions
    .filter((question) => question.kind === 'rich' || question.kind === 'code')
    .filter(({ id }) => !leftOut.includes(id));
  if (long.reduce((sum, { id }) => sum + answers[id].length, 0) < SURELY_FITS) return [];
  const bySize = long
    .map((question) => ({ id: question.id, bytes: jsonBytes(questionBlock(question, answers)) }))
    .sort((one, other) => one.bytes - other.bytes);
  let room = limits.viewBytes.max - REST;
  return bySize
    .filter(({ bytes }) => {
      room -= bytes;
      return room < 0;
    })
    .map(({ id }) => id);
}
