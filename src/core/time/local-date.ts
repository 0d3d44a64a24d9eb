import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { clockOffset } from './clock-offset.ts';
import type { Instant } from './instant.ts';
import { type TimeZone, UTC } from './time-zone.ts';

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const DAY = 86_400_000;

/** Returns the day, or null when the text is not `YYYY-MM-DD` in this century, or names a day that does not exist. */
export function parseLocalDate(text: string): LocalDate | null {
  return /^20\d{2}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text)) ? (text as LocalDate) : null;
}

/** The day that a clock on the wall in `zone` shows at `instant`. */
export function localDateAt(instant: Instant, zone: TimeZone): LocalDate {
  return wallClock(instant, zone).slice(0, 10) as LocalDate;
}

/** The time of day (`HH:mm`, 24 hours) that a clock on the wall in `zone` shows at `instant`. */
export function localTimeAt(instant: Instant, zone: TimeZone): string {
  return wallClock(instant, zone).slice(11, 16);
}

/** The day `days` later (or, negative, earlier). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10) as LocalDate;
}

/** The English name of the weekday, such as `Friday`. */
export function weekdayOf(date: LocalDate): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: UTC }).format(Date.parse(date));
}

/** What a clock on the wall shows, as ISO 8601 without its zone. Ten thousand people a tick ask, so nothing slower. */
function wallClock(instant: Instant, zone: TimeZone): string {
  return new Date(instant + clockOffset(instant, zone)).toISOString();
}
