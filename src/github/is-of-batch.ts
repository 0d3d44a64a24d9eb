import type { BatchId } from '../use-cases/ports.ts';
import { batchTrailer } from './commit-message.ts';
import type { CommitSeen } from './snapshot.ts';

/** Whether a commit is the batch's: it says so in a line of its own. */
export function isOfBatch({ message }: CommitSeen, batch: BatchId): boolean {
  return message.split(/\r?\n/).includes(batchTrailer(batch));
}
