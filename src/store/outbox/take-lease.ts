import type { Kysely } from 'kysely';
import { type Instant, instantAfter } from '../../core/time/instant.ts';
import type { Lease } from '../../use-cases/ports.ts';
import { leaseRow } from '../rows/lease-row.ts';
import type { Tables } from '../tables.ts';

/** Takes a free or expired lease with the next fence, or renews one's own with the same; null while another has it. */
export async function takeLease<Name extends string>(
  db: Kysely<Tables>,
  wanted: { readonly name: Name; readonly holder: string },
  now: Instant,
  milliseconds: number,
): Promise<(Omit<Lease, 'name'> & { readonly name: Name }) | null> {
  const { name, holder } = wanted;
  const until = instantAfter(now, milliseconds);
  const row = await db
    .insertInto('leases')
    .values({ name, holder, fence: 1, until, sent: '[]', trouble: 'null' })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet((eb) => ({
          holder,
          until,
          fence: eb
            .case()
            .when('leases.holder', '=', holder)
            .then(eb.ref('leases.fence'))
            .else(eb('leases.fence', '+', 1))
            .end(),
        }))
        .where((eb) => eb.or([eb('leases.holder', '=', holder), eb('leases.until', '<=', now)])),
    )
    .returning(['fence', 'sent', 'trouble'])
    .executeTakeFirst();
  return row === undefined ? null : { name, holder, until, ...leaseRow.parse(row) };
}
