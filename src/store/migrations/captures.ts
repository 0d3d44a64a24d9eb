import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The table of what was captured for a daily log. Columns are explained in `tables.ts`. */
export const captures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('captures')
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('number', 'bigint', (column) => column.notNull())
      .addColumn('repository', 'text', (column) => column.notNull())
      .addColumn('date', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('captured', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('form', 'text')
      .addColumn('captured_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('captures_key', ['team', 'user_id', 'number'])
      .addUniqueConstraint('captures_source', ['team', 'user_id', 'source'])
      .execute();
    await db.schema
      .createIndex('captures_of_day')
      .on('captures')
      .columns(['team', 'user_id', 'repository', 'date'])
      .execute();
  },
};
