import { type LocalDate, weekdayOf } from '../time/local-date.ts';

/** The level-one heading of a daily log outside a programme: it names the day. */
export function dailyLogTitle(date: LocalDate): string {
  return `Daily Log ${date} (${weekdayOf(date)})`;
}
