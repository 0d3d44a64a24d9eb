import { setTimeout as sleep } from 'node:timers/promises';

/** So many turns of the event loop without a request or a query under way: whoever waits, waits for the clock. */
const STILL = 12;
const STEP = 250;

type Moving = { moveBy(milliseconds: number): void | Promise<void> };

/** Waits for the work; whenever only the clock keeps it from going on, time passes. */
export async function passing<Result>(
  clock: Moving,
  underWay: () => number,
  work: Promise<Result>,
): Promise<Result> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  // Whoever awaits the work hears of its failure.
  done.catch(() => undefined);
  let still = 0;
  while (!isDone) {
    if (underWay() > 0) {
      still = 0;
      await sleep(1);
      continue;
    }
    await new Promise((next) => setImmediate(next));
    still += 1;
    if (still < STILL) continue;
    await clock.moveBy(STEP);
    still = 0;
  }
  return done;
}
