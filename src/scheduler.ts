import { type Instant, instantAfter } from './core/time/instant.ts';
import type { Clock, Log } from './use-cases/ports.ts';

const AFTER_A_BUG = 10_000;

/** Runs one piece of work whenever it is due. `work` returns when it is due again, or null: when woken. */
export type DueWork = { readonly name: string; readonly work: () => Promise<Instant | null> };

export type Ticking = {
  /** Runs the work at once, or once more right after the run that is going on. */
  wake(): void;
  /** Resolves when the run that is going on has ended; none starts after. */
  stop(): Promise<void>;
};

/** Starts with a first run at once: what an earlier process left behind is due now. */
export function keepDue(due: DueWork, clock: Clock, log: Log): Ticking {
  let stopped = false;
  let again = false;
  let running: Promise<void> | null = null;
  let cancel: () => void = () => {};

  async function run(): Promise<void> {
    do {
      again = false;
      const next = await attempt(due, clock, log);
      if (next !== null && !again) cancel = clock.wakeAt(next, wake);
    } while (again && !stopped);
    // In the same breath as the check above: a wake in between would be lost.
    running = null;
  }

  function wake(): void {
    if (stopped) return;
    again = true;
    cancel();
    running ??= run();
  }

  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      cancel();
      await running;
    },
  };
}

async function attempt(due: DueWork, clock: Clock, log: Log): Promise<Instant | null> {
  try {
    return await due.work();
  } catch (error) {
    log.error('due work failed, it is tried again', { work: due.name, error: String(error) });
    return instantAfter(clock.now(), AFTER_A_BUG);
  }
}
