import type { Store } from '../../src/store/store-over.ts';
import type { BatchId, Lease } from '../../src/use-cases/ports.ts';
import { batchId } from './sample.ts';

/** The ids of the submissions that a claim gives, null when it gives no batch. */
export async function claimedIds(
  store: Store,
  lease: Lease,
  batch: BatchId = batchId('b1'),
  limit = 10,
): Promise<readonly string[] | null> {
  const claimed = await store.outbox.claim(lease, limit, batch);
  return claimed === null ? null : claimed.submissions.map(({ id }) => String(id));
}
