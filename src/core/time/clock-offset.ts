import { tzOffset } from '@date-fns/tz/tzOffset';
import type { TimeZone } from './time-zone.ts';

/** How many milliseconds the clocks of `zone` are ahead of UTC, so many milliseconds after the epoch. */
export function clockOffset(milliseconds: number, zone: TimeZone): number {
  return tzOffset(zone, new Date(milliseconds)) * 60_000;
}
