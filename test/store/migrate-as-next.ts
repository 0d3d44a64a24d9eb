import { join } from 'node:path';
import { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { onTestFinished } from 'vitest';
import { captures } from '../../src/store/migrations/captures.ts';
import { firstTables } from '../../src/store/migrations/first-tables.ts';
import { journalIndex } from '../../src/store/migrations/journal-index.ts';
import { reminderTables } from '../../src/store/migrations/reminder-tables.ts';
import type { StorePlace } from '../../src/store/open-database.ts';
import { openPool } from '../../src/store/postgres/open-pool.ts';
import { postgresDialect } from '../../src/store/postgres/postgres-dialect.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import { sqliteDialect } from '../../src/store/sqlite/sqlite-dialect.ts';
import type { Tables } from '../../src/store/tables.ts';
import { schemaOf } from './borrow-schema.ts';

type NextTables = Tables & {
  reminders: { user_id: string; due_at: number };
  submissions: Tables['submissions'] & { mood: string | null };
};

/** What a version after this one may do: it only adds. */
const nextStep: Migration = {
  async up(db) {
    await db.schema
      .createTable('reminders')
      .addColumn('user_id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.alterTable('submissions').addColumn('mood', 'text').execute();
    await db.schema.createIndex('submissions_by_mood').on('submissions').column('mood').execute();
  },
};

/** Starts on the store as the version after this one would, on a connection of its own, which ends with the test. */
export async function migrateAsNext(place: StorePlace): Promise<Kysely<NextTables>> {
  const db = new Kysely<NextTables>({ dialect: dialectOf(place) });
  onTestFinished(() => db.destroy());
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () => ({
        '0001-first-tables': firstTables,
        '0002-journal-index': journalIndex,
        '0003-captures': captures,
        '0004-reminder-tables': reminderTables,
        '9999-next': nextStep,
      }),
    },
    ...('url' in place ? { migrationTableSchema: schemaOf(place.url) } : {}),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  return db;
}

function dialectOf(place: StorePlace) {
  if ('folder' in place) return sqliteDialect(openSqlite(join(place.folder, 'buildlog.sqlite')));
  return postgresDialect(openPool(place.url, 2, { connect: 2_000, statement: 2_000, lock: 1_500 }));
}
