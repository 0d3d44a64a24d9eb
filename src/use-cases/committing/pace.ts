import { type Instant, instantAfter, toInstant } from '../../core/time/instant.ts';

/** GitHub advises at most six pushes a minute to one repository; one is left for people. */
export const MOST_COMMITS_A_MINUTE = 5;
/** What one commit carries. */
export const MOST_ENTRIES = 100;
const MINUTE = 60_000;

export type Pace = {
  /** When the next commit may be sent: now, unless as many as may be were sent within the minute before. */
  readonly next: Instant;
  /** About when the commit is sent that carries an entry with so many before it in the queue. */
  landingOf(ahead: number): Instant;
};

/** The pace of one repository, after what was sent to it by whatever process. */
export function paceOf(sent: readonly Instant[], now: Instant): Pace {
  // What the clock of another machine puts ahead of ours counts as sent now.
  const recent = sent.filter((at) => at > now - MINUTE).map((at) => toInstant(Math.min(at, now)));
  const latest = recent.toSorted((a, b) => a - b).slice(-MOST_COMMITS_A_MINUTE);
  const free = MOST_COMMITS_A_MINUTE - latest.length;
  /** By its number among those still to be sent, from 0. */
  function sendingOf(commit: number): Instant {
    const minutes = Math.floor((commit - free) / MOST_COMMITS_A_MINUTE) + 1;
    const before = commit < free ? undefined : latest[(commit - free) % MOST_COMMITS_A_MINUTE];
    // Those sent now, while some were free, make room a minute after each other.
    return commit < free ? now : instantAfter(before ?? now, minutes * MINUTE);
  }
  return {
    next: sendingOf(0),
    landingOf: (ahead) => sendingOf(Math.floor(ahead / MOST_ENTRIES)),
  };
}
