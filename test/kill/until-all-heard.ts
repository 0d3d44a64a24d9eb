import { setTimeout as pause } from 'node:timers/promises';
import { finalReceipts, type Submitted } from './find-wrongs.ts';

const LOOK = 250;

/** Resolves when everybody reads that all they submitted is committed, or when it is over. */
export async function untilAllHeard(submitted: readonly Submitted[], over: AbortSignal): Promise<void> {
  const isTold = ({ person, words }: Submitted) => finalReceipts(person) >= words.length;
  while (!over.aborted && !submitted.every(isTold)) await pause(LOOK);
}
