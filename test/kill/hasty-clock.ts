import { toInstant } from '../../src/core/time/instant.ts';
import type { Clock } from '../../src/use-cases/ports.ts';

/** How many times as fast as the machine's clock a clock runs, from a moment at which both say the same. */
export type Haste = { readonly since: number; readonly speed: number };

/** `setTimeout` takes at most this many milliseconds. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** Processes with the same haste agree on the time: a lease of a minute runs out in seconds, for all of them at once. */
export function hastyClock({ since, speed }: Haste): Clock {
  const now = () => toInstant(Math.trunc(since + (Date.now() - since) * speed));
  return {
    now,
    wakeAt(at, wake) {
      const wait = Math.min(Math.max(0, Math.ceil((at - now()) / speed)), LONGEST_TIMEOUT);
      const timer = setTimeout(wake, wait).unref();
      return () => clearTimeout(timer);
    },
  };
}
