import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { captures } from './migrations/captures.ts';
import { firstTables } from './migrations/first-tables.ts';
import { journalIndex } from './migrations/journal-index.ts';
import { reminderTables } from './migrations/reminder-tables.ts';
import type { Tables } from './tables.ts';

/** In the order they are applied, which is that of their names; a name that has been released never changes, and what it did is never taken back. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-journal-index': journalIndex,
  '0003-captures': captures,
  '0004-reminder-tables': reminderTables,
};

/** Kysely's own name for the table of what was applied. */
const APPLIED = 'kysely_migration';

/**
 * Brings the database to the newest tables, all steps or none, once, however many begin at the same time; rejects with
 * the step's own error. What a newer version has applied stays as it is: it may be running beside this one, and only
 * adds what the version before it can live with. `schema` is the one that PostgreSQL makes tables in.
 */
export async function migrate(db: Kysely<Tables>, schema?: string): Promise<void> {
  const applied = await readApplied(db, schema);
  if (Object.keys(migrations).every((name) => applied.includes(name))) return;
  const ofNewer = Object.fromEntries(applied.map((name) => [name, { up: async () => undefined }]));
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...ofNewer, ...migrations }) },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** The names of the steps that were applied, by whatever version. */
async function readApplied(db: Kysely<Tables>, schema: string | undefined): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === APPLIED && table.schema === schema)) return [];
  const rows = await db
    .withTables<{ [APPLIED]: { name: string } }>()
    .selectFrom(APPLIED)
    .select('name')
    .execute();
  return rows.map(({ name }) => name);
}
