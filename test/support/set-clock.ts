import { type Instant, toInstant } from '../../src/core/time/instant.ts';
import type { Clock } from '../../src/use-cases/ports.ts';

export type SetClock = Clock & {
  /** Moves on and wakes, in order, all that is due by then. */
  moveBy(milliseconds: number): void;
  /** How many wait to be woken. */
  waiting(): number;
};

/** A clock that stands still until it is moved. */
export function setClock(at: string): SetClock {
  let now: Instant = toInstant(Date.parse(at));
  let waiting: readonly { readonly at: Instant; readonly wake: () => void }[] = [];
  return {
    now: () => now,
    wakeAt(due, wake) {
      const waiter = { at: due, wake };
      waiting = [...waiting, waiter];
      return () => {
        waiting = waiting.filter((other) => other !== waiter);
      };
    },
    waiting: () => waiting.length,
    moveBy(milliseconds) {
      const until = toInstant(now + milliseconds);
      for (;;) {
        const next = waiting.filter((waiter) => waiter.at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting = waiting.filter((other) => other !== next);
        now = next.at > now ? next.at : now;
        next.wake();
      }
      now = until;
    },
  };
}
