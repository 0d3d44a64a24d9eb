import { instantAfter } from '../core/time/instant.ts';
import type { Clock } from '../use-cases/ports.ts';

/**
 * Waits, or until the bot stops. A clock does not keep the process alive, so a pause that outlasted the stop would end
 * it before all is closed.
 */
export function pause(clock: Clock, milliseconds: number, stopping: AbortSignal): Promise<void> {
  const until = instantAfter(clock.now(), milliseconds);
  return new Promise((resolve) => {
    let cancel = (): void => {};
    const end = (): void => {
      cancel();
      stopping.removeEventListener('abort', end);
      resolve();
    };
    stopping.addEventListener('abort', end);
    cancel = clock.wakeAt(until, end);
  });
}
