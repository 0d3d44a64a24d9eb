import { isDeepStrictEqual } from 'node:util';
import { blankAnswers } from '../core/entry/blank-answers.ts';
import type { DailyLog, DailyLogAnswers } from '../core/entry/daily-log.ts';
import { dailyLogQuestions } from '../core/entry/daily-log-questions.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';

/**
 * Other answers, with those that the author of a log had touched in their form written over them. `basisText` is the
 * file that the form was opened from; null for a new entry.
 */
export function touchedOver(
  others: DailyLogAnswers,
  { answers: mine }: DailyLog,
  basisText: string | null,
): DailyLogAnswers {
  const before = basisText === null ? blankAnswers : parseDailyLog(basisText).answers;
  const touched = dailyLogQuestions
    .filter(({ id }) => !isDeepStrictEqual(before[id], mine[id]))
    .map(({ id }) => [id, mine[id]]);
  return { ...others, ...Object.fromEntries(touched) };
}
