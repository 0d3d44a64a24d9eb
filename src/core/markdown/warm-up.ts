import { blankAnswers } from '../entry/blank-answers.ts';
import { composeDailyLog } from './compose-daily-log.ts';
import { parseDailyLog } from './parse-daily-log.ts';
import { writeDailyLog } from './write-daily-log.ts';

/** Writes and reads a small entry, because the first one costs tens of milliseconds that nobody should wait for. */
export function warmUp(): void {
  const answers = { ...blankAnswers, primaryGoal: 'Warm `up` (once)' };
  const log = composeDailyLog({ title: 'Warm up', author: null, courseHeading: '', answers });
  parseDailyLog(writeDailyLog(log));
}
