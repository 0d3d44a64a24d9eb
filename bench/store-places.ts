import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import type { StorePlace } from '../src/store/open-database.ts';
import { startPostgres } from '../test/support/postgres/start-postgres.ts';

export type StoreKind = 'SQLite' | 'PostgreSQL';
export type StorePlaces = {
  /** Where nothing is kept yet. */
  fresh(kind: StoreKind): Promise<StorePlace>;
  stop(): Promise<void>;
};

/** Empty stores of both kinds, which are gone when it is stopped. PostgreSQL is the tests' own: it does not sync. */
export function openStorePlaces(): StorePlaces {
  const folders: string[] = [];
  let server: ReturnType<typeof startPostgres> | null = null;
  let schemas = 0;

  async function freshFolder(): Promise<StorePlace> {
    const folder = await mkdtemp(join(tmpdir(), 'buildlog-bench-'));
    folders.push(folder);
    return { folder };
  }
  async function freshSchema(): Promise<StorePlace> {
    server ??= startPostgres();
    const url = new URL((await server).url);
    schemas += 1;
    const name = `bench_${schemas}`;
    const pool = new Pool({ connectionString: url.href, max: 1 });
    await pool.query(`create schema ${name}`);
    await pool.end();
    url.searchParams.set('options', `-c search_path=${name}`);
    return { url: url.href };
  }
  return {
    fresh: (kind) => (kind === 'SQLite' ? freshFolder() : freshSchema()),
    async stop() {
      await (await server)?.stop();
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}
