import { type Instant, toInstant } from './instant.ts';
import type { LocalDate } from './local-date.ts';

/** The first instant of the day in UTC: for days of which nobody knows the zone. */
export function firstInstantOf(date: LocalDate): Instant {
  return toInstant(Date.parse(date));
}
