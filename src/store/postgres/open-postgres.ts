import { Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { migrate } from '../migrate.ts';
import type { Tables } from '../tables.ts';
import { openPool, type Patience } from './open-pool.ts';
import { postgresDialect } from './postgres-dialect.ts';

const CONNECTIONS = 10;

/**
 * A database that is locked or gone must become an answer within the 3 seconds that Slack waits for an ack. PostgreSQL
 * looks for a deadlock after one second of waiting, so a lock is waited for longer than that.
 */
const forPeople: Patience = { connect: 2_000, statement: 2_000, lock: 1_500 };
/** The first of several that start at once creates the tables, and the others wait for it. */
const forMigrations: Patience = { connect: 10_000, statement: 300_000, lock: 300_000 };

/**
 * Opens a PostgreSQL database, in the schema that its URL's search path names first, and brings it to the newest tables.
 * Any number of processes may have it open. Rejects with `StoreRefused`.
 */
export async function openPostgres(url: string): Promise<Database> {
  await migrateOnce(url);
  const db = new Kysely<Tables>({ dialect: postgresDialect(openPool(url, CONNECTIONS, forPeople)) });
  return { db, close: () => db.destroy() };
}

async function migrateOnce(url: string): Promise<void> {
  const db = new Kysely<Tables>({ dialect: postgresDialect(openPool(url, 1, forMigrations)) });
  try {
    const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db);
    await migrate(db, rows[0]?.name ?? undefined);
  } finally {
    await db.destroy();
  }
}
