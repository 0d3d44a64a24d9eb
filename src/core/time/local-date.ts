import { TZDate } from '@date-fns/tz';
import type { Instant } from './instant.ts';
import type { TimeZone } from './time-zone.ts';

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** Returns the day, or null when the text is not `YYYY-MM-DD` or names a day that does not exist. */
export function parseLocalDate(text: string): LocalDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = new Date(`${text}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return real ? (text as LocalDate) : null;
}

/** The day that a clock on the wall in `zone` shows at `instant`. */
export function localDateAt(instant: Instant, zone: TimeZone): LocalDate {
  const there = new TZDate(instant, zone);
  return formatDay(there.getFullYear(), there.getMonth() + 1, there.getDate());
}

/** The time of day (`HH:mm`, 24 hours) that a clock on the wall in `zone` shows at `instant`. */
export function localTimeAt(instant: Instant, zone: TimeZone): string {
  const there = new TZDate(instant, zone);
  return `${pad(there.getHours(), 2)}:${pad(there.getMinutes(), 2)}`;
}

/** The day `days` later (or, negative, earlier). */
export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return formatDay(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** The English name of the weekday, such as `Friday`. */
export function weekdayOf(date: LocalDate): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

function formatDay(year: number, month: number, day: number): LocalDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
