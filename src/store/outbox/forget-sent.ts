import type { Kysely } from 'kysely';
import type { BatchId, Lease } from '../../use-cases/ports.ts';
import { sentCommits, withoutSent } from '../rows/sent-commits.ts';
import type { Tables } from '../tables.ts';

/** What GitHub refused became no commit, and does not count for the pace. Call it inside a transaction, with the lease held. */
export async function forgetSent(db: Kysely<Tables>, { name }: Lease, batch: BatchId): Promise<void> {
  const row = await db.selectFrom('leases').select('sent').where('name', '=', name).executeTakeFirst();
  if (row === undefined) return;
  await db
    .updateTable('leases')
    .set({ sent: withoutSent(sentCommits.parse(row.sent), batch) })
    .where('name', '=', name)
    .execute();
}
