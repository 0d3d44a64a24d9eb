import type { Kysely } from 'kysely';
import type { KnownEntry } from '../use-cases/ports.ts';
import { keepBlob } from './keep-blob.ts';
import type { Tables } from './tables.ts';

/** Replaces what is known of this person's day. Call it inside a transaction. */
export async function keepEntry(
  db: Kysely<Tables>,
  { key, path, oid, text, url }: KnownEntry,
): Promise<void> {
  await keepBlob(db, { oid, text });
  await db
    .insertInto('entries')
    .values({ team: key.team, user_id: key.user, date: key.date, path, oid, url })
    .onConflict((conflict) => conflict.columns(['team', 'user_id', 'date']).doUpdateSet({ path, oid, url }))
    .execute();
}
