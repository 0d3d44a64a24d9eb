import type { Kysely } from 'kysely';
import { StoreRefused } from '../use-cases/store-refused.ts';
import { sqlStateOf } from './postgres/sql-state-of.ts';
import type { Tables } from './tables.ts';

const ATTEMPTS = 4;

/** PostgreSQL undid one of two transactions that stood in each other's way: serialization failure, deadlock. */
const undone: ReadonlySet<string> = new Set(['40001', '40P01']);

/** Does all of the work or none of it. It may be begun again, so it does nothing but read and write the database. */
export async function inTransaction<Result>(
  db: Kysely<Tables>,
  work: (transaction: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !wasUndone(error)) throw error;
    }
  }
}

function wasUndone(error: unknown): boolean {
  return error instanceof StoreRefused && undone.has(sqlStateOf(error.cause) ?? '');
}
