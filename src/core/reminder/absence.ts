import { addDays, type LocalDate, parseLocalDate } from '../time/local-date.ts';
import { type Weekday, weekdayNamed, weekdayOn, weekdays } from '../time/work-days.ts';

/** Days on which nobody asks a person for a log. It ends by itself. */
export type Absence = {
  /** The first day away. */
  readonly from: LocalDate;
  /** The first day back: who is away until Monday is asked on Monday. */
  readonly until: LocalDate;
  /** Who said so: the person, or a lead. */
  readonly by: string;
};

/** Whether that day is one of the absence. */
export function isAway(absence: Absence | null, date: LocalDate): boolean {
  return absence !== null && absence.from <= date && date < absence.until;
}

/** Longer than this is a slip of the pen: 300 years, or days meant as a date. */
const LONGEST_DAYS = 366;

/**
 * The first day back that `until Monday`, `until 2026-12-01`, `today`, `tomorrow`, `3 days`, `2 weeks` or `a week` means
 * on `today`; null when the words name none, or none after today. Days away are counted from today.
 */
export function parseAwayUntil(words: string, today: LocalDate): LocalDate | null {
  const text = words.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^for /, '');
  const back = backAfter(text, today) ?? backOn(text.replace(/^(?:until|till|til|to) /, ''), today);
  return back !== null && back > today && back <= addDays(today, LONGEST_DAYS) ? back : null;
}

/** So many days, the first of which is today. */
function backAfter(text: string, today: LocalDate): LocalDate | null {
  if (text === '' || text === 'today') return addDays(today, 1);
  const counted = /^(\d{1,3}|an?|one) (day|week)s?$/.exec(text);
  if (counted === null) return null;
  const count = /^\d/.test(counted[1] ?? '') ? Number(counted[1]) : 1;
  return addDays(today, count * (counted[2] === 'week' ? 7 : 1));
}

/** A day by name or number; a weekday is the next one, and today's own is a week away. */
function backOn(text: string, today: LocalDate): LocalDate | null {
  if (text === 'tomorrow') return addDays(today, 1);
  if (text === 'next week') return nextOf('mon', today);
  const day = weekdayNamed(text.replace(/^next /, ''));
  return day === null ? parseLocalDate(text) : nextOf(day, today);
}

function nextOf(day: Weekday, today: LocalDate): LocalDate {
  const ahead = (weekdays.indexOf(day) - weekdays.indexOf(weekdayOn(today)) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
}
