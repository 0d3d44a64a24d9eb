import type { LocalDate } from '../../core/time/local-date.ts';

/** The time of day in what stands after `Started:`, for the time picker; empty when there is none. */
export function timeOfStart(started: string): string {
  return /(?:^|\s)((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(started.trim())?.[1] ?? '';
}

/** What to write after `Started:`. A time the person left alone stays in the words the file has for it. */
export function startedAt(date: LocalDate, time: string | null, before: string): string {
  if (time === null || time === timeOfStart(before)) return before;
  return time === '' ? '' : `${date} ${time}`;
}
