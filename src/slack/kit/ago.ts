import { counted } from '../../core/lessons/counted.ts';
import type { Instant } from '../../core/time/instant.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was, as said to a person: `just now`, `5 minutes ago`, `3 days ago`. */
export function ago(then: Instant, now: Instant): string {
  const passed = now - then;
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return `${counted(Math.floor(passed / MINUTE), 'minute')} ago`;
  if (passed < DAY) return `${counted(Math.floor(passed / HOUR), 'hour')} ago`;
  return `${counted(Math.floor(passed / DAY), 'day')} ago`;
}
