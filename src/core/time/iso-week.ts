import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { parseISO } from 'date-fns/parseISO';
import type { LocalDate } from './local-date.ts';

/** The week of ISO 8601 that a day lies in, `2026-W47`: it begins on Monday, and the first of a year holds its first Thursday. */
export function isoWeekOf(date: LocalDate): string {
  const noon = parseISO(`${date}T12:00:00`);
  return `${getISOWeekYear(noon)}-W${String(getISOWeek(noon)).padStart(2, '0')}`;
}
