import { DatabaseSync } from 'node:sqlite';
import { refusalOf } from './refusal-of.ts';

/** A locked database must become an answer well within the 3 seconds that Slack waits for an ack. */
const BUSY_MILLISECONDS = 250;

/** Opens or creates the file: every commit is on the disk when it returns. Throws `StoreRefused`. */
export function openSqlite(file: string, mode: 'write' | 'read' = 'write'): DatabaseSync {
  try {
    const database = new DatabaseSync(file, {
      timeout: BUSY_MILLISECONDS,
      enableForeignKeyConstraints: true,
      readOnly: mode === 'read',
    });
    if (mode === 'write') database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    return database;
  } catch (error) {
    throw refusalOf(error);
  }
}
