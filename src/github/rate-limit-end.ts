import { type Instant, instantAfter, toInstant } from '../core/time/instant.ts';

/** No limit of GitHub lasts longer; a wrong header must not silence the bot for a day. */
const LONGEST = 65 * 60_000;

/**
 * When to ask again: `retry-after`, else the reset of a spent primary limit. Null where neither is told: then in a minute
 * at first, and less and less often (docs "Rate limits").
 */
export function rateLimitEnd(
  headers: Readonly<Record<string, string | undefined>>,
  now: Instant,
): Instant | null {
  const wait = waitOf(headers, now);
  if (wait === null) return null;
  return instantAfter(now, Math.min(Math.max(wait, 1_000), LONGEST));
}

function waitOf(headers: Readonly<Record<string, string | undefined>>, now: Instant): number | null {
  const seconds = figure(headers['retry-after']);
  if (seconds !== null) return seconds * 1_000;
  const reset = figure(headers['x-ratelimit-reset']);
  const spent = headers['x-ratelimit-remaining'] === '0';
  return spent && reset !== null ? toInstant(reset * 1_000) - now : null;
}

function figure(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,12}$/.test(header) ? Number(header) : null;
}
