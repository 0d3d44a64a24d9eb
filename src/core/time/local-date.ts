import { TZDate } from '@date-fns/tz';
import { addDays as addCalendarDays } from 'date-fns/addDays';
import { isValid } from 'date-fns/isValid';
import { lightFormat } from 'date-fns/lightFormat';
import { parseISO } from 'date-fns/parseISO';
import type { Instant } from './instant.ts';
import { type TimeZone, UTC } from './time-zone.ts';

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const DAY = 'yyyy-MM-dd';

/** Returns the day, or null when the text is not `YYYY-MM-DD` in this century, or names a day that does not exist. */
export function parseLocalDate(text: string): LocalDate | null {
  return /^20\d{2}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text)) ? (text as LocalDate) : null;
}

/** The day that a clock on the wall in `zone` shows at `instant`. */
export function localDateAt(instant: Instant, zone: TimeZone): LocalDate {
  return lightFormat(new TZDate(instant, zone), DAY) as LocalDate;
}

/** The time of day (`HH:mm`, 24 hours) that a clock on the wall in `zone` shows at `instant`. */
export function localTimeAt(instant: Instant, zone: TimeZone): string {
  return lightFormat(new TZDate(instant, zone), 'HH:mm');
}

/** The day `days` later (or, negative, earlier). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return lightFormat(addCalendarDays(noonOf(date), days), DAY) as LocalDate;
}

/** The English name of the weekday, such as `Friday`. */
export function weekdayOf(date: LocalDate): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: UTC }).format(noonOf(date));
}

/** Noon, so that no rounding reaches another day. */
function noonOf(date: LocalDate): TZDate {
  return TZDate.tz(UTC, Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)), 12);
}
