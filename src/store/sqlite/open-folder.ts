import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import { migrate } from '../migrate.ts';
import type { Tables } from '../tables.ts';
import { databaseFile } from './database-file.ts';
import { keepToOwner } from './keep-to-owner.ts';
import { lockFile, lockFolder } from './lock-folder.ts';
import { openSqlite } from './open-sqlite.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** The year 2100. A receipt that is given up is put off for a hundred years, any other for an hour at most. */
const GIVEN_UP = 4_102_444_800_000;

/**
 * Opens the SQLite file of a folder, creating both; every change is on the disk when its promise resolves. Rejects with
 * `FolderInUse` while another process has the folder, with `StoreRefused` when the file cannot be used.
 */
export async function openFolder(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Entries and drafts are their authors' alone until they are in the repository, whoever may look into the folder.
  for (const file of [lockFile, databaseFile]) await keepToOwner(join(folder, file));
  const lock = lockFolder(folder);
  let db: Kysely<Tables> | null = null;
  try {
    const opened = new Kysely<Tables>({ dialect: sqliteDialect(openSqlite(join(folder, databaseFile))) });
    db = opened;
    await migrate(opened);
    // The lock says that whoever held a lease is gone. Its fence stays, so that nothing they sent late counts.
    await opened.updateTable('leases').set({ until: 0 }).execute();
    // So is whoever was about to show a receipt: it is due again now, unless it was given up.
    await opened
      .updateTable('submissions')
      .set({ receipt_retry_at: null })
      .where('receipt_retry_at', '<', GIVEN_UP)
      .execute();
    return {
      db: opened,
      async close() {
        await opened.destroy();
        lock.release();
      },
    };
  } catch (error) {
    await db?.destroy();
    lock.release();
    throw error;
  }
}
