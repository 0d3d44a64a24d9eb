import type { LocalDate } from './local-date.ts';

/** The days of the week in ISO 8601's order. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof weekdays)[number];

/** The days of the week on which someone works: in the order of the week, none twice, at least one. */
export type WorkDays = readonly Weekday[] & { readonly __brand: 'WorkDays' };

/** Ranges that have a name. */
const named: Readonly<Record<string, string>> = {
  weekdays: 'mon-fri',
  workdays: 'mon-fri',
  weekends: 'sat-sun',
  daily: 'mon-sun',
  everyday: 'mon-sun',
};

/**
 * Returns the days that `mon-fri`, `mon,wed`, `Sunday to Thursday`, `fri-mon`, `weekdays` or `daily` names; null when a
 * word in the text names none.
 */
export function parseWorkDays(text: string): WorkDays | null {
  const ranges = text
    .toLowerCase()
    .replace(/\bevery\s+day\b/g, 'daily')
    .replace(/\s*(?:-|–|—|\bto\b)\s*/g, '-')
    .split(/(?:\s|,|;|&|\+|\band\b)+/)
    .filter((range) => range !== '')
    .map((range) => daysOfRange(named[range] ?? range));
  const days = new Set(ranges.flatMap((range) => range ?? []));
  return ranges.length === 0 || ranges.includes(null)
    ? null
    : (weekdays.filter((day) => days.has(day)) as readonly Weekday[] as WorkDays);
}

/** The days as a person writes them, `mon-fri` or `mon, wed, fri`; read back, they are the same days. */
export function writeWorkDays(days: WorkDays): string {
  const [first = 'mon'] = days;
  const last = days.at(-1) ?? first;
  const unbroken = weekdays.indexOf(last) - weekdays.indexOf(first) === days.length - 1;
  return unbroken && days.length > 2 ? `${first}-${last}` : days.join(', ');
}

/** The day of the week that a date falls on. */
export function weekdayOn(date: LocalDate): Weekday {
  // Day 0 of the epoch was a Thursday.
  return weekdays[(((Date.parse(date) / DAY + 3) % 7) + 7) % 7] ?? 'mon';
}

const DAY = 86_400_000;

/** A range may run over the end of the week; one day is a range of itself. */
function daysOfRange(range: string): readonly Weekday[] | null {
  const ends = range.split('-').map(weekdayNamed);
  const [first, last = first] = ends;
  if (ends.length > 2 || first == null || last == null) return null;
  const count = (weekdays.indexOf(last) - weekdays.indexOf(first) + 7) % 7;
  return weekdays.filter((day) => (weekdays.indexOf(day) - weekdays.indexOf(first) + 7) % 7 <= count);
}

/** The day that `mon`, `Monday`, `Mondays` or anything between names; two letters would take `to` for a day. */
export function weekdayNamed(word: string): Weekday | null {
  if (word.length < 3) return null;
  const text = word.toLowerCase();
  const index = fullNames.findIndex((name) => name.startsWith(text) || text === `${name}s`);
  return weekdays[index] ?? null;
}

const fullNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
