import type { Kysely } from 'kysely';
import type { BatchId, Lease } from '../../use-cases/ports.ts';
import type { Tables } from '../tables.ts';
import { endBatch } from './end-batch.ts';
import { forgetSent } from './forget-sent.ts';
import { requeueRest } from './requeue-rest.ts';

/**
 * Ends the batch and queues its submissions as two halves, which are claimed one after the other and with nothing else.
 * Does nothing when the lease has passed. Call it inside a transaction.
 */
export async function splitBatch(db: Kysely<Tables>, lease: Lease, batch: BatchId): Promise<void> {
  if (!(await endBatch(db, lease, batch))) return;
  await forgetSent(db, lease, batch);
  const members = await db
    .selectFrom('submissions')
    .select('id')
    .where('batch_id', '=', batch)
    .where('state', '=', 'queued')
    .orderBy('seq')
    .execute();
  const ids = members.map(({ id }) => id);
  const middle = Math.ceil(ids.length / 2);
  await keepTogether(db, ids.slice(0, middle), `${batch}/1`);
  await keepTogether(db, ids.slice(middle), `${batch}/2`);
  await requeueRest(db, batch);
}

async function keepTogether(db: Kysely<Tables>, ids: readonly string[], half: string): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable('submissions').set({ half }).where('id', 'in', ids).execute();
}
