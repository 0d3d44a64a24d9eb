import { isDeepStrictEqual } from 'node:util';
import { blankAnswers } from '../core/entry/blank-answers.ts';
import type { DailyLogAnswers } from '../core/entry/daily-log.ts';
import { dailyLogQuestions } from '../core/entry/daily-log-questions.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import type { KnownEntries, Submission } from './ports.ts';

/** Other answers, with those that the author of a submission had touched in their form written over them. */
export async function touchedOver(
  others: DailyLogAnswers,
  { change }: Submission,
  knownEntries: KnownEntries,
): Promise<DailyLogAnswers> {
  const basis = change.type === 'edit' ? await knownEntries.text(change.basis) : null;
  const before = basis === null ? blankAnswers : parseDailyLog(basis).answers;
  const mine = change.log.answers;
  const touched = dailyLogQuestions
    .filter(({ id }) => !isDeepStrictEqual(before[id], mine[id]))
    .map(({ id }) => [id, mine[id]]);
  return { ...others, ...Object.fromEntries(touched) };
}
