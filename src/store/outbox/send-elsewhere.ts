import type { Kysely } from 'kysely';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { EntryColumns, Tables } from '../tables.ts';

/** Queues a submission for another repository; what it will become is known there, unless an entry of that key is. */
export async function sendElsewhere(
  db: Kysely<Tables>,
  submission: EntryColumns & { readonly id: string },
  to: RepositoryName,
): Promise<void> {
  const { id, team, user_id, repository, date, journal } = submission;
  await db.updateTable('submissions').set({ repository: to }).where('id', '=', id).execute();
  const there = await db
    .selectFrom('entries')
    .select('oid')
    .where((eb) => eb.and({ team, user_id, repository: to, date, journal }))
    .executeTakeFirst();
  if (there !== undefined) return;
  await db
    .updateTable('entries')
    .set({ repository: to })
    .where((eb) => eb.and({ team, user_id, repository, date, journal }))
    .execute();
}
