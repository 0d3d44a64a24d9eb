import * as z from 'zod';
import { addDays, type LocalDate, parseLocalDate } from '../../time/local-date.ts';
import { wordThat } from './word-that.ts';

/** Longer than any holidays: a slip in a year. */
const LONGEST = 92;
const MOST = 500;

const sentence = `a holiday is a day such as 2026-12-25, or days such as 2026-12-24 to 2027-01-01, at most ${LONGEST}`;

/** Days on which nobody of the team is reminded, in their order and each once. */
export const holidaysShape = z
  .array(wordThat(parseDays, sentence), {
    error: '`holidays` is a list, a line each: `  - 2026-12-25`',
  })
  .max(MOST, { error: `\`holidays\` has at most ${MOST} lines` })
  .transform((ranges) => [...new Set(ranges.flat())].sort());

/** From a day to another, both included; null where there are none or too many. */
function parseDays(text: string): readonly LocalDate[] | null {
  const [from = '', to = from, ...others] = text.split(/\s+to\s+/);
  const first = parseLocalDate(from);
  const last = parseLocalDate(to);
  if (first === null || last === null || others.length > 0) return null;
  if (last < first || last > addDays(first, LONGEST - 1)) return null;
  const days: LocalDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
