import { type Kysely, sql } from 'kysely';
import { inTransaction } from './in-transaction.ts';
import { openDatabase, type StorePlace } from './open-database.ts';
import type { Tables } from './tables.ts';

/** At once, in memory: a picture is a megabyte or two. */
const ROWS = 50;

/** What rows are ordered by, in the order in which tables are filled: a row comes after those that it refers to. */
const keys: { readonly [Name in keyof Tables]: readonly (keyof Tables[Name])[] } = {
  people: ['team', 'user_id'],
  team_logs: ['team', 'channel'],
  tied_repositories: ['name'],
  drafts: ['team', 'user_id', 'repository', 'date'],
  journal_drafts: ['team', 'user_id', 'journal'],
  assets: ['oid'],
  blobs: ['oid'],
  entries: ['team', 'user_id', 'repository', 'date', 'journal'],
  batches: ['id'],
  submissions: ['id'],
  leases: ['name'],
  rolling_branches: ['repository', 'branch'],
  alerts: ['repository', 'subject_key'],
  team_settings: ['repository'],
  indexed_repositories: ['repository'],
  indexed_folders: ['repository', 'path'],
  indexed_blobs: ['oid', 'kind'],
  indexed_entries: ['repository', 'path'],
  indexed_lessons: ['repository', 'path', 'category', 'key'],
  captures: ['team', 'user_id', 'number'],
  reminded_people: ['team', 'user_id'],
  reminder_messages: ['key'],
  reminded_teams: ['repository'],
  counters: ['name'],
  turns: ['name'],
};

/** The store that should be filled has something in it. */
class StoreNotEmpty extends Error {
  override readonly name = 'StoreNotEmpty';
}

/**
 * Copies everything of one store into another, empty one, in one transaction, and gives the number of rows. No bot may
 * run on either. Rejects with `StoreNotEmpty`, and as opening a store does; the other is as empty as it was then.
 */
export async function copyStore(from: StorePlace, to: StorePlace): Promise<number> {
  const source = await openDatabase(from);
  try {
    const target = await openDatabase(to);
    try {
      return await inTransaction(target.db, (transaction) => copyTables(source.db, transaction));
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copyTables(source: Kysely<Tables>, target: Kysely<Tables>): Promise<number> {
  for (const table of Object.keys(keys)) await expectEmpty(target, table);
  let count = 0;
  for (const [table, key] of Object.entries(keys)) count += await copyTable(source, target, table, key);
  // Whoever held one was stopped. Its fence stays, so that nothing they sent late counts.
  await target.updateTable('leases').set({ until: 0 }).execute();
  return count;
}

async function expectEmpty(db: Kysely<Tables>, table: string): Promise<void> {
  const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
  if (rows.length > 0)
    throw new StoreNotEmpty(`The store to copy to is not empty: there is something in its table ${table}.`);
}

async function copyTable(
  source: Kysely<Tables>,
  target: Kysely<Tables>,
  table: string,
  key: readonly string[],
): Promise<number> {
  const order = sql.join(key.map((column) => sql.ref(column)));
  for (let count = 0; ; ) {
    const { rows } = await sql<Readonly<Record<string, unknown>>>`
      select * from ${sql.table(table)} order by ${order} limit ${ROWS} offset ${count}`.execute(source);
    if (rows[0] === undefined) return count;
    const columns = Object.keys(rows[0]);
    const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(values)}`.execute(target);
    count += rows.length;
  }
}
