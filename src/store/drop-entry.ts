import type { Kysely } from 'kysely';
import type { EntryKey } from '../use-cases/ports.ts';
import { entryColumns } from './rows/entry-columns.ts';
import type { Tables } from './tables.ts';

/** Forgets the known entry of this key; what its blobs held stays. */
export async function dropEntry(db: Kysely<Tables>, key: EntryKey): Promise<void> {
  await db
    .deleteFrom('entries')
    .where((eb) => eb.and(entryColumns(key)))
    .execute();
}
