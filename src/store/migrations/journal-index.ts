import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The tables of what lies in the journal repositories. Columns are explained in `tables.ts`. */
export const journalIndex: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createRepositories(db);
    await createEntries(db);
    await createLessons(db);
  },
};

async function createRepositories(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('indexed_repositories')
    .addColumn('repository', 'text', (column) => column.primaryKey().notNull())
    .addColumn('files_url', 'text', (column) => column.notNull())
    .addColumn('reader', 'bigint', (column) => column.notNull())
    .addColumn('indexed_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('indexed_folders')
    .addColumn('repository', 'text', (column) => column.notNull())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('oid', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('indexed_folders_key', ['repository', 'path'])
    .execute();
}

async function createEntries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('indexed_blobs')
    .addColumn('oid', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('reader', 'bigint', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('indexed_blobs_key', ['oid', 'kind'])
    .execute();
  await db.schema
    .createTable('indexed_entries')
    .addColumn('repository', 'text', (column) => column.notNull())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('oid', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('indexed_entries_key', ['repository', 'path'])
    .execute();
  await db.schema
    .createIndex('indexed_entries_by_day')
    .on('indexed_entries')
    .columns(['repository', 'date'])
    .execute();
}

async function createLessons(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('indexed_lessons')
    .addColumn('repository', 'text', (column) => column.notNull())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('category', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('line', 'bigint')
    .addColumn('first_seen', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('indexed_lessons_key', ['repository', 'path', 'category', 'key'])
    .execute();
  await db.schema
    .createIndex('indexed_lessons_by_words')
    .on('indexed_lessons')
    .columns(['repository', 'key'])
    .execute();
  await db.schema
    .createIndex('indexed_lessons_by_instant')
    .on('indexed_lessons')
    .columns(['repository', 'first_seen'])
    .execute();
}
