import type { Kysely } from 'kysely';
import type { Lease } from '../../use-cases/ports.ts';
import type { Tables } from '../tables.ts';

/**
 * Whether the lease has not passed to another. Inside a transaction it cannot pass until the end: the write, which
 * changes nothing, holds the row.
 */
export async function holdLease(
  db: Kysely<Tables>,
  lease: Pick<Lease, 'holder' | 'fence'> & { readonly name: string },
): Promise<boolean> {
  const row = await db
    .updateTable('leases')
    .set({ fence: lease.fence })
    .where('name', '=', lease.name)
    .where('holder', '=', lease.holder)
    .where('fence', '=', lease.fence)
    .returning('name')
    .executeTakeFirst();
  return row !== undefined;
}
