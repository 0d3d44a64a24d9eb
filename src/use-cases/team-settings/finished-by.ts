import type { Instant } from '../../core/time/instant.ts';
import type { Clock } from '../ports.ts';

/** Resolves when the work has ended, or else at this instant; the work goes on. */
export async function finishedBy(clock: Clock, until: Instant, work: Promise<void>): Promise<void> {
  if (clock.now() >= until) return;
  let cancel = () => {};
  const late = new Promise<void>((resolve) => {
    cancel = clock.wakeAt(until, resolve);
  });
  await Promise.race([work, late]).finally(() => cancel());
}
