import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backup, type DatabaseSync } from 'node:sqlite';
import { databaseFile } from './database-file.ts';
import { openSqlite } from './open-sqlite.ts';
import { refusalOf } from './refusal-of.ts';

/** All pages in one step: with more, each write of the bot between two of them would begin the copy anew. */
const ALL_PAGES = 2 ** 31 - 1;

/**
 * Copies the store of a folder into a new file, as it is at one moment, while the bot goes on writing. The copy is its
 * owner's alone to read. Rejects when the file is there already, and with `StoreRefused` when there is no store or no
 * room; nothing is left of the file then.
 */
export async function backupStore(folder: string, file: string): Promise<void> {
  const source = openSqlite(join(folder, databaseFile), 'read');
  try {
    await (await open(file, 'wx', 0o600)).close();
    await copy(source, file);
  } finally {
    source.close();
  }
}

async function copy(source: DatabaseSync, file: string): Promise<void> {
  try {
    await backup(source, file, { rate: ALL_PAGES });
  } catch (error) {
    await rm(file, { force: true });
    throw refusalOf(error);
  }
}
