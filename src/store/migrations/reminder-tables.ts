import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The tables of reminders. Columns are explained in `tables.ts`. */
export const reminderTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createPeople(db);
    await createMessages(db);
    await db.schema
      .createTable('reminded_teams')
      .addColumn('repository', 'text', (column) => column.primaryKey().notNull())
      .addColumn('settings', 'text', (column) => column.notNull())
      .execute();
    // Whoever wrote an entry before there were reminders.
    await sql`
      insert into reminded_people (team, user_id, repository, has_written, skipped, counts_from, next_at, look_at)
      select team, user_id, max(repository), 1, '[]', 0, 0, 0 from entries group by team, user_id`.execute(
      db,
    );
  },
};

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reminded_people')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('repository', 'text', (column) => column.notNull())
    .addColumn('has_written', 'bigint', (column) => column.notNull())
    .addColumn('settings', 'text')
    .addColumn('absence', 'text')
    .addColumn('snooze', 'text')
    .addColumn('skipped', 'text', (column) => column.notNull())
    .addColumn('counts_from', 'bigint', (column) => column.notNull())
    .addColumn('status', 'text')
    .addColumn('next_at', 'bigint')
    .addColumn('look_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('reminded_people_key', ['team', 'user_id'])
    .execute();
  for (const column of ['next_at', 'look_at', 'repository']) {
    await db.schema
      .createIndex(`reminded_people_by_${column}`)
      .on('reminded_people')
      .column(column)
      .execute();
  }
}

async function createMessages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reminder_messages')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('slot_at', 'bigint', (column) => column.notNull())
    .addColumn('sent_at', 'bigint')
    .addColumn('says', 'text', (column) => column.notNull())
    .addColumn('shows', 'text')
    .addColumn('channel', 'text')
    .addColumn('ts', 'text')
    .addColumn('try_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('reminder_messages_by_person')
    .on('reminder_messages')
    .columns(['team', 'user_id', 'date'])
    .execute();
  await db.schema.createIndex('reminder_messages_by_try').on('reminder_messages').column('try_at').execute();
}
