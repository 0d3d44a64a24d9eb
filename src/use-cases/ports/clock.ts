import type { Instant } from '../../core/time/instant.ts';

export interface Clock {
  now(): Instant;
  /** Calls `wake` once, at or soon after `at`; the returned function cancels it. Does not keep the process alive. */
  wakeAt(at: Instant, wake: () => void): () => void;
}
