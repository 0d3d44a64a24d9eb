import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { firstTables } from './migrations/first-tables.ts';
import type { Tables } from './tables.ts';

/** In the order they are applied; a name that has been released never changes. */
const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-20-first-tables': firstTables,
};

/** Brings the database to the newest tables, all steps or none; rejects with the step's own error. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
