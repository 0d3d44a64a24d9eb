import { toInstant } from './core/time/instant.ts';
import type { Clock } from './use-cases/ports.ts';

/** `setTimeout` takes at most this many milliseconds; a longer wait is taken in steps. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => toInstant(Date.now()),
  wakeAt(at, wake) {
    let timer: NodeJS.Timeout;
    const step = () => {
      const left = Math.max(0, at - Date.now());
      const next = left > LONGEST_TIMEOUT ? step : wake;
      timer = setTimeout(next, Math.min(left, LONGEST_TIMEOUT)).unref();
    };
    step();
    return () => clearTimeout(timer);
  },
};
