import { addDays, type LocalDate } from './local-date.ts';
import { type Weekday, weekdayOn, weekdays } from './work-days.ts';

/** The first day of the week that holds `date`: its Monday, or the day that the team begins its week with. */
export function startOfWeek(date: LocalDate, begin: Weekday = 'mon'): LocalDate {
  return addDays(date, -((weekdays.indexOf(weekdayOn(date)) - weekdays.indexOf(begin) + 7) % 7));
}
