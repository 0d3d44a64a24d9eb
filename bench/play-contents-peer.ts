/** GitHub's limits on what creates content (docs.github.com, "Rate limits for the REST API"). */
const A_MINUTE = 80;
const AN_HOUR = 500;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export type PeerBurst = {
  readonly calls: number;
  readonly commits: number;
  readonly refused: number;
  readonly lastLanded: number;
};

/**
 * The same burst as one `PUT contents` an entry, by a client that is as patient as the documentation asks: one request
 * at a time, and a minute's wait after each refusal. Requests themselves take no time, and none of them fails.
 */
export function playContentsPeer(entries: number, milliseconds: number): PeerBurst {
  const made: number[] = [];
  let refused = 0;
  let now = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    now = Math.max(now, Math.floor((entry * milliseconds) / entries));
    while (isLimited(made, now)) {
      refused += 1;
      now += MINUTE;
    }
    made.push(now);
  }
  return { calls: entries + refused, commits: entries, refused, lastLanded: now };
}

function isLimited(made: readonly number[], now: number): boolean {
  const lastMinute = made.at(-A_MINUTE);
  const lastHour = made.at(-AN_HOUR);
  return (
    (lastMinute !== undefined && lastMinute > now - MINUTE) ||
    (lastHour !== undefined && lastHour > now - HOUR)
  );
}
