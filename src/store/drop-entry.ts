import type { Kysely } from 'kysely';
import type { LogKey } from '../use-cases/ports.ts';
import type { Tables } from './tables.ts';

/** Forgets the entry of this person's day; what its blobs held stays. */
export async function dropEntry(db: Kysely<Tables>, key: LogKey): Promise<void> {
  await db
    .deleteFrom('entries')
    .where('team', '=', key.team)
    .where('user_id', '=', key.user)
    .where('date', '=', key.date)
    .execute();
}
