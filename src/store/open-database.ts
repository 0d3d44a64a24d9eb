import type { Database } from './database.ts';

/** Where a store is kept: a file in a folder of its own, or a PostgreSQL database by its `postgres://` URL. */
export type StorePlace = { readonly folder: string } | { readonly url: string };

/** Opens a store's database with the newest tables. Each of the two is loaded only where it is used. */
export async function openDatabase(place: StorePlace): Promise<Database> {
  if ('url' in place) {
    const { openPostgres } = await import('./postgres/open-postgres.ts');
    return openPostgres(place.url);
  }
  const { openFolder } = await import('./sqlite/open-folder.ts');
  return openFolder(place.folder);
}
