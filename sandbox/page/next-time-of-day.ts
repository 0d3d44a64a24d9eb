import { TZDate } from '@date-fns/tz';

/**
 * The next instant after `now` at which a clock on the wall in `zone` shows `time` (HH:mm), on that day of the week
 * (Sunday is 0) if one is named.
 */
export function nextTimeOfDay(now: number, time: string, zone: string, weekday?: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const there = new TZDate(now, zone);
  there.setHours(hours, minutes, 0, 0);
  if (there.getTime() <= now) there.setDate(there.getDate() + 1);
  if (weekday !== undefined) there.setDate(there.getDate() + ((weekday - there.getDay() + 7) % 7));
  return there.getTime();
}
