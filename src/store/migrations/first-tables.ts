import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The tables of the entries' way to the repository. Columns are explained in `tables.ts`. */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createPeople(db);
    await createDrafts(db);
    await createEntries(db);
    await createOutbox(db);
    await createSubmissions(db);
    await createRollingBranches(db);
    await createAlerts(db);
    await createTeamSettings(db);
  },
};

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('profile_url', 'text')
    .addColumn('github_id', 'bigint')
    .addColumn('github_login', 'text')
    .addColumn('seen_at', 'bigint')
    .addPrimaryKeyConstraint('people_key', ['team', 'user_id'])
    .addUniqueConstraint('people_slug', ['team', 'slug'])
    .execute();
  await db.schema
    .createTable('team_logs')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('channel_name', 'text', (column) => column.notNull())
    .addColumn('repository', 'text', (column) => column.notNull())
    .addColumn('tied_by', 'text', (column) => column.notNull())
    .addColumn('tied_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('team_logs_key', ['team', 'channel'])
    .execute();
  await db.schema
    .createTable('tied_repositories')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .execute();
}

async function createDrafts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('drafts')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('repository', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('form', 'text')
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('unfiled_lessons', 'text', (column) => column.notNull())
    .addColumn('basis', 'text')
    .addColumn('saved_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('drafts_key', ['team', 'user_id', 'repository', 'date'])
    .execute();
  await db.schema
    .createTable('journal_drafts')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('journal', 'text', (column) => column.notNull())
    .addColumn('repository', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('uploads', 'text', (column) => column.notNull())
    .addColumn('editing', 'text', (column) => column.notNull())
    .addColumn('allowed', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('saved_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('journal_drafts_key', ['team', 'user_id', 'journal'])
    .execute();
  await db.schema
    .createTable('assets')
    .addColumn('oid', 'text', (column) => column.primaryKey().notNull())
    .addColumn('base64', 'text', (column) => column.notNull())
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('idle', 'bigint', (column) => column.notNull())
    .execute();
}

async function createEntries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('blobs')
    .addColumn('oid', 'text', (column) => column.primaryKey().notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('entries')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('repository', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('journal', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('oid', 'text', (column) => column.notNull().references('blobs.oid'))
    .addColumn('url', 'text')
    .addPrimaryKeyConstraint('entries_key', ['team', 'user_id', 'repository', 'date', 'journal'])
    .execute();
}

async function createOutbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('counters')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('turns')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .execute();
  await db.schema
    .createTable('leases')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('fence', 'bigint', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .addColumn('sent', 'text', (column) => column.notNull().defaultTo('[]'))
    .addColumn('trouble', 'text', (column) => column.notNull().defaultTo('null'))
    .execute();
  await db.schema
    .createTable('batches')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('repository', 'text', (column) => column.notNull())
    .addColumn('oldest_head', 'text')
    .addColumn('branch', 'text')
    .addColumn('open', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('batches_one_open')
    .on('batches')
    .column('repository')
    .unique()
    .where(sql.ref('open'), '=', 1)
    .execute();
  await db.schema
    .createIndex('batches_of_branch')
    .on('batches')
    .columns(['repository', 'branch'])
    .where(sql.ref('branch'), 'is not', null)
    .execute();
}

async function createSubmissions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('submissions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull().unique())
    .addColumn('dedupe_key', 'text', (column) => column.notNull().unique())
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('repository', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('journal', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('github', 'text', (column) => column.notNull())
    .addColumn('change', 'text', (column) => column.notNull())
    .addColumn('assets', 'text', (column) => column.notNull())
    .addColumn('expected_oid', 'text', (column) => column.references('blobs.oid'))
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .addColumn('submitted_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('state_oid', 'text', (column) => column.references('blobs.oid'))
    .addColumn('state_detail', 'text', (column) => column.notNull())
    .addColumn('batch_id', 'text', (column) => column.references('batches.id'))
    .addColumn('half', 'text')
    .addColumn('receipt_due', 'text')
    .addColumn('receipt_channel', 'text')
    .addColumn('receipt_ts', 'text')
    .addColumn('receipt_shows', 'text')
    .addColumn('receipt_retry_at', 'bigint')
    .execute();
  await indexSubmissions(db);
}

async function indexSubmissions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('submissions_queue')
    .on('submissions')
    .columns(['state', 'repository', 'seq'])
    .execute();
  await db.schema
    .createIndex('submissions_of_entry')
    .on('submissions')
    .columns(['team', 'user_id', 'repository', 'date', 'journal', 'state'])
    .execute();
  await db.schema.createIndex('submissions_of_batch').on('submissions').column('batch_id').execute();
  await db.schema.createIndex('submissions_of_form').on('submissions').columns(['form', 'seq']).execute();
  await db.schema
    .createIndex('submissions_receipts')
    .on('submissions')
    .column('seq')
    // In the words of the queries: what was said long ago must not be looked at again for each new receipt.
    .where(sql<SqlBool>`receipt_due is not null and (receipt_shows is null or receipt_shows <> receipt_due)`)
    .execute();
}

async function createRollingBranches(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rolling_branches')
    .addColumn('repository', 'text', (column) => column.notNull())
    .addColumn('branch', 'text', (column) => column.notNull())
    .addColumn('pull_request', 'bigint')
    .addColumn('pull_request_url', 'text')
    .addColumn('sent_at', 'bigint', (column) => column.notNull())
    .addColumn('looked_at', 'bigint')
    .addColumn('open', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('rolling_branches_key', ['repository', 'branch'])
    .execute();
}

async function createAlerts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('alerts')
    .addColumn('repository', 'text', (column) => column.notNull())
    .addColumn('subject_key', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addColumn('over_at', 'bigint')
    .addColumn('shown', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addPrimaryKeyConstraint('alerts_key', ['repository', 'subject_key'])
    .execute();
}

async function createTeamSettings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('team_settings')
    .addColumn('repository', 'text', (column) => column.primaryKey().notNull())
    .addColumn('oid', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('read_at', 'bigint', (column) => column.notNull())
    .execute();
}
