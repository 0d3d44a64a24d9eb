import { chmod, open, stat } from 'node:fs/promises';

/**
 * Makes a database nobody's but its owner's to read, creating it where it is not there; SQLite gives its side files the
 * same rights. Never throws: where rights cannot be changed, SQLite still says in its own words what it cannot do.
 */
export async function keepToOwner(database: string): Promise<void> {
  await create(database).catch(() => restrict(database));
  // What a killed process left behind.
  await Promise.all([restrict(`${database}-wal`), restrict(`${database}-shm`)]);
}

/** An empty file is an empty database. */
async function create(file: string): Promise<void> {
  await (await open(file, 'wx', 0o600)).close();
}

async function restrict(file: string): Promise<void> {
  try {
    const { mode } = await stat(file);
    if ((mode & 0o077) !== 0) await chmod(file, mode & 0o700);
  } catch {
    // Not there, or not ours to change.
  }
}
