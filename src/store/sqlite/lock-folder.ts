import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreRefused } from '../../use-cases/store-refused.ts';
import { refusalOf } from './refusal-of.ts';

/** The file's name in the folder. */
export const lockFile = 'lock.sqlite';

export type FolderLock = { release(): void };

/** Another process keeps its store in this folder. */
class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/**
 * Takes the data folder for this process until it releases it or dies, however it dies: an exclusive transaction on a
 * file of its own is a lock of the operating system. Throws `FolderInUse`.
 */
export function lockFolder(folder: string): FolderLock {
  const database = new DatabaseSync(join(folder, lockFile), { timeout: 0 });
  try {
    database.exec('pragma locking_mode = exclusive');
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    throw inUse(folder, refusalOf(error));
  }
  return { release: () => database.close() };
}

function inUse(folder: string, refusal: unknown): unknown {
  if (!(refusal instanceof StoreRefused) || refusal.reason !== 'locked') return refusal;
  return new FolderInUse(
    `Another buildlog is using the data folder ${folder}. Stop it first, or give this one a folder of its own in BUILDLOG_DATA_DIR.`,
  );
}
