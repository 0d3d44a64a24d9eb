import { type Instant, instantAfter, toInstant } from './core/time/instant.ts';
import type { Clock } from './use-cases/ports.ts';

/** The same work, due again after so long at the latest: nobody wakes this process for what another one left behind. */
export function atLeastEvery(
  milliseconds: number,
  work: () => Promise<Instant | null>,
  clock: Clock,
): () => Promise<Instant> {
  return async () => {
    const next = await work();
    const latest = instantAfter(clock.now(), milliseconds);
    return next === null ? latest : toInstant(Math.min(next, latest));
  };
}
