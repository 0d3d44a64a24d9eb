import { clockOffset } from './clock-offset.ts';
import { type Instant, toInstant } from './instant.ts';
import type { LocalDate } from './local-date.ts';
import type { LocalTime } from './local-time.ts';
import type { TimeZone } from './time-zone.ts';

const DAY = 86_400_000;

/**
 * The instant at which a clock on the wall in `zone` shows `time` on `date`. A time that comes twice is the first of the
 * two. One that the clocks skip is as much later as they were set forward, so less than that after they were. Null when
 * the zone has no such date: Samoa went from 2011-12-29 to 2011-12-31.
 */
export function instantOf(date: LocalDate, time: LocalTime, zone: TimeZone): Instant | null {
  const wall = Date.parse(`${date}T${time}Z`);
  // No zone is a day or more from UTC, so these stand on either side of a change that day.
  const before = clockOffset(wall - DAY, zone);
  const early = wall - before;
  if (clockOffset(early, zone) === before) return toInstant(early);
  const after = clockOffset(wall + DAY, zone);
  if (clockOffset(wall - after, zone) === after) return toInstant(wall - after);
  return after - before >= DAY ? null : toInstant(early);
}
