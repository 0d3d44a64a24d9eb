import { setTimeout as sleep } from 'node:timers/promises';
import { createFaultQueue, type FaultQueue } from '../faults.ts';
import type { GitHubCall } from '../played-github.ts';

/** What lies between a client and GitHub, and can be disturbed. */
export interface Line {
  readonly faults: FaultQueue;
  readonly calls: readonly GitHubCall[];
  down: boolean;
  /** Milliseconds before every answer. */
  latency: number;
  record(call: GitHubCall): void;
  /** Waits in real time; rejects when the sandbox stops. */
  pause(milliseconds: number): Promise<void>;
  /** Does the work so much later, unless the sandbox stops first. */
  later(milliseconds: number, work: () => Promise<unknown>): void;
  stop(): Promise<void>;
}

/** A sandbox left open for a week keeps no more than this. */
const MOST_CALLS = 2_000;

export function createLine(): Line {
  const stopping = new AbortController();
  const underway = new Set<Promise<unknown>>();
  const calls: GitHubCall[] = [];

  async function pause(milliseconds: number): Promise<void> {
    if (milliseconds > 0) await sleep(milliseconds, undefined, { signal: stopping.signal });
  }

  return {
    faults: createFaultQueue(),
    calls,
    down: false,
    latency: 0,
    record(call) {
      calls.push(call);
      if (calls.length > MOST_CALLS) calls.shift();
    },
    pause,
    later(milliseconds, work) {
      // Nobody waits for the outcome: its client was told 502 long ago.
      const done = pause(milliseconds)
        .then(work)
        .catch(() => {})
        .finally(() => underway.delete(done));
      underway.add(done);
    },
    async stop() {
      stopping.abort();
      await Promise.all(underway);
    },
  };
}
