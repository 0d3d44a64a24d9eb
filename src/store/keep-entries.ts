import type { Kysely } from 'kysely';
import type { KnownEntry } from '../use-cases/ports.ts';
import { keepBlobs } from './keep-blobs.ts';
import { entryColumns } from './rows/entry-columns.ts';
import type { Tables } from './tables.ts';

/** Replaces what is known of these entries, each named once. Call it inside a transaction. */
export async function keepEntries(db: Kysely<Tables>, entries: readonly KnownEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await keepBlobs(db, entries);
  await db
    .insertInto('entries')
    .values(entries.map(({ key, path, oid, url }) => ({ ...entryColumns(key), path, oid, url })))
    .onConflict((conflict) =>
      conflict.columns(['team', 'user_id', 'repository', 'date', 'journal']).doUpdateSet((eb) => ({
        path: eb.ref('excluded.path'),
        oid: eb.ref('excluded.oid'),
        url: eb.ref('excluded.url'),
      })),
    )
    .execute();
}
