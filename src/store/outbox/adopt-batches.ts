import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Takes over what an earlier run left open under another name: the repository was renamed, the branch named. A batch
 * that was never sent is undone and its submissions gather anew; one whose outcome is open goes on under `name`, where
 * its trailer is looked for. Call it inside a transaction.
 */
export async function adoptBatches(db: Kysely<Tables>, name: string): Promise<void> {
  const open = await db
    .selectFrom('batches')
    .select(['id', 'lease_name', 'oldest_head'])
    .where('open', '=', 1)
    .orderBy('id')
    .execute();
  const strays = open.filter((batch) => batch.lease_name !== name);
  for (const { id } of strays.filter((batch) => batch.oldest_head === null)) {
    await db.updateTable('submissions').set({ batch_id: null }).where('batch_id', '=', id).execute();
    await db.updateTable('batches').set({ open: 0 }).where('id', '=', id).execute();
  }
  // A branch has one open batch; a further one waits for the next start.
  const sent = strays.find((batch) => batch.oldest_head !== null);
  if (sent !== undefined && !open.some((batch) => batch.lease_name === name)) {
    await db.updateTable('batches').set({ lease_name: name }).where('id', '=', sent.id).execute();
  }
}
