import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** An open database that has its tables. */
export type Database = {
  readonly db: Kysely<Tables>;
  close(): Promise<void>;
};
