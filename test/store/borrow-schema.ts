import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { inject, onTestFinished } from 'vitest';

/** Making tables takes longer than emptying them, so a schema goes from test to test of a file. */
const free: string[] = [];
let pool: Pool | null = null;

/** The URL of an empty schema, nobody else's until the test ends. Close what uses it before. */
export async function borrowSchema(): Promise<string> {
  const name = free.pop() ?? (await createSchema());
  onTestFinished(async () => {
    await emptySchema(adminPool(), name);
    free.push(name);
  });
  return urlOf(name);
}

/** A schema in which there is not even a table. It goes with the server: dropped, it would trip who lists tables just then. */
export async function bareSchema(): Promise<{ readonly url: string; readonly name: string }> {
  const name = await createSchema();
  return { url: urlOf(name), name };
}

async function createSchema(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await adminPool().query(`create schema ${name}`);
  return name;
}

function urlOf(name: string): string {
  const url = new URL(inject('postgresUrl'));
  url.searchParams.set('options', `-c search_path=${name}`);
  // So that a test can tell its own connections from those of the tests beside it.
  url.searchParams.set('application_name', name);
  return url.href;
}

/** The name of a borrowed schema, which its connections have too. */
export function schemaOf(url: string): string {
  return new URL(url).searchParams.get('application_name') ?? '';
}

/** Connections as the server's owner; they end with the process. */
export function adminPool(): Pool {
  pool ??= new Pool({ connectionString: inject('postgresUrl'), max: 2, allowExitOnIdle: true });
  return pool;
}

async function emptySchema(server: Pool, name: string): Promise<void> {
  const { rows } = await server.query(
    `select tablename from pg_tables where schemaname = $1 and tablename not like 'kysely%'`,
    [name],
  );
  const deletes = rows.map(({ tablename }) => `delete from ${name}.${String(tablename)}`);
  // As a replica does: in any order, whatever refers to what.
  await server.query(['set session_replication_role = replica', ...deletes].join(';'));
}
