import { type Instant, toInstant } from '../../src/core/time/instant.ts';
import type { Clock } from '../../src/use-cases/ports.ts';

/** A clock that stands still until somebody waits, and then is there at once: nothing in the tests takes real time. */
export type JumpingClock = Clock & {
  /** How long each wait would have been, in order. */
  readonly waits: readonly number[];
  /** What happens in the world during the next waits. */
  duringWaits(happening: () => Promise<unknown>): void;
};

export function createJumpingClock(start: number): JumpingClock {
  let now: Instant = toInstant(start);
  let happening: () => Promise<unknown> = async () => undefined;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    wakeAt(at, wake) {
      let cancelled = false;
      waits.push(at - now);
      void happening().then(() => {
        if (at > now) now = at;
        if (!cancelled) wake();
      });
      return () => {
        cancelled = true;
      };
    },
    duringWaits(next) {
      happening = next;
    },
  };
}
