import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { migrate } from './migrate.ts';
import { keepToOwner } from './sqlite/keep-to-owner.ts';
import { lockFile, lockFolder } from './sqlite/lock-folder.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import { sqliteDialect } from './sqlite/sqlite-dialect.ts';
import { type Store, storeOver } from './store-over.ts';
import type { Tables } from './tables.ts';

const databaseFile = 'buildlog.sqlite';

/**
 * Opens the store in a folder of its own, creating both; every change is on the disk when its promise resolves.
 * Rejects with `FolderInUse` while another process has the folder, with `StoreRefused` when the file cannot be used.
 */
export async function openStore(options: { readonly folder: string }): Promise<Store> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  // Entries and drafts are their authors' alone until they are in the repository, whoever may look into the folder.
  for (const file of [lockFile, databaseFile]) await keepToOwner(join(options.folder, file));
  const lock = lockFolder(options.folder);
  let db: Kysely<Tables> | null = null;
  try {
    db = new Kysely<Tables>({ dialect: sqliteDialect(openSqlite(join(options.folder, databaseFile))) });
    await migrate(db);
    // The lock says that whoever held a lease is gone. Its fence stays, so that nothing they sent late counts.
    await db.updateTable('leases').set({ until: 0 }).execute();
  } catch (error) {
    await db?.destroy();
    lock.release();
    throw error;
  }
  const store = storeOver(db);
  return {
    ...store,
    async close() {
      await store.close();
      lock.release();
    },
  };
}
