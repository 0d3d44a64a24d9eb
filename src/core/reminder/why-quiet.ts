import type { LocalDate } from '../time/local-date.ts';
import { weekdayOn } from '../time/work-days.ts';
import { isAway } from './absence.ts';
import type { RemindedPerson } from './reminded-person.ts';

/** Why a person is not reminded of a day's log. */
export type Quiet = 'off' | 'day off' | 'holiday' | 'away' | 'skipped' | 'logged';

/** The first reason that keeps a person from being reminded of `date`; null when none does. */
export function whyQuiet(person: RemindedPerson, date: LocalDate): Quiet | null {
  if (person.logged.has(date)) return 'logged';
  if (person.skipped.has(date)) return 'skipped';
  if (isAway(person.absence, date)) return 'away';
  if (person.holidays.has(date)) return 'holiday';
  // A snooze is a word of their own about one day, and stands above the week's plan.
  if (person.snooze?.date === date) return null;
  if (person.settings.kind === 'off') return 'off';
  return person.settings.days.includes(weekdayOn(date)) ? null : 'day off';
}
