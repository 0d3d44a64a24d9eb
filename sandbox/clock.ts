import type { Instant } from '../src/core/time/instant.ts';
import type { Clock } from '../src/use-cases/ports.ts';

/** A clock that runs like the real one and can be moved. Waking calls follow it: what the move makes due happens at once. */
export interface SandboxClock extends Clock {
  moveBy(milliseconds: number): void;
  moveTo(instant: number): void;
  onMove(listener: () => void): () => void;
  /** Forgets every waking call. */
  stop(): void;
}

type Wake = { readonly at: number; readonly run: () => void; timer: NodeJS.Timeout | null };

/** The longest wait setTimeout takes; a longer one would fire at once. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Starts at `start` (milliseconds since the epoch), or at the machine's own time. */
export function createSandboxClock(start?: number): SandboxClock {
  let offset = start === undefined ? 0 : start - Date.now();
  const wakes = new Set<Wake>();
  const listeners = new Set<() => void>();
  const now = () => Math.trunc(Date.now() + offset);

  const arm = (wake: Wake) => {
    if (wake.timer) clearTimeout(wake.timer);
    const wait = Math.min(Math.max(wake.at - now(), 0), LONGEST_WAIT);
    wake.timer = setTimeout(() => fire(wake), wait).unref();
  };
  const fire = (wake: Wake) => {
    if (!wakes.has(wake)) return;
    if (wake.at > now()) return arm(wake);
    wakes.delete(wake);
    wake.run();
  };
  const moveBy = (milliseconds: number) => {
    offset += milliseconds;
    const inOrder = [...wakes].sort((a, b) => a.at - b.at);
    for (const wake of inOrder) arm(wake);
    for (const listener of [...listeners]) listener();
  };

  return {
    now: () => now() as Instant,
    wakeAt(at, run) {
      const wake: Wake = { at, run, timer: null };
      wakes.add(wake);
      arm(wake);
      return () => {
        if (wake.timer) clearTimeout(wake.timer);
        wakes.delete(wake);
      };
    },
    moveBy,
    moveTo: (instant) => moveBy(instant - now()),
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      for (const wake of wakes) if (wake.timer) clearTimeout(wake.timer);
      wakes.clear();
    },
  };
}
