import { type Instant, instantAfter, toInstant } from '../core/time/instant.ts';

const MINUTE = 60_000;
/** No limit of GitHub lasts longer; a wrong header must not silence the bot for a day. */
const LONGEST = 65 * MINUTE;

/** When to ask again: `retry-after`, else the reset of a spent primary limit, else in a minute (docs "Rate limits"). */
export function rateLimitEnd(headers: Readonly<Record<string, string | undefined>>, now: Instant): Instant {
  const wait = waitOf(headers, now);
  return instantAfter(now, Math.min(Math.max(wait, 1_000), LONGEST));
}

function waitOf(headers: Readonly<Record<string, string | undefined>>, now: Instant): number {
  const seconds = figure(headers['retry-after']);
  if (seconds !== null) return seconds * 1_000;
  const reset = figure(headers['x-ratelimit-reset']);
  const spent = headers['x-ratelimit-remaining'] === '0';
  return spent && reset !== null ? toInstant(reset * 1_000) - now : MINUTE;
}

function figure(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,12}$/.test(header) ? Number(header) : null;
}
