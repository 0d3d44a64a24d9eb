import { type Kysely, type SqlBool, sql } from 'kysely';
import type { EntryKey, SubmissionState } from '../../use-cases/ports.ts';
import { entryColumns, entryKeyText } from '../rows/entry-columns.ts';
import type { EntryColumns, Tables } from '../tables.ts';

const columns = [
  'team',
  'user_id',
  'repository',
  'date',
  'journal',
] as const satisfies (keyof EntryColumns)[];

/** In the queue, or on a rolling branch. */
const pendingStates = ['queued', 'proposed'] as const satisfies SubmissionState['type'][];

/** Those of the entries, as `entryKeyText`, of which a submission has not landed yet. */
export async function findPending(
  db: Kysely<Tables>,
  keys: readonly EntryKey[],
  states: readonly (typeof pendingStates)[number][] = pendingStates,
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom('submissions')
    .select(columns)
    .distinct()
    .where('state', 'in', states)
    .where(isOneOf(keys))
    .execute();
  return new Set(rows.map(entryKeyText));
}

/** As one list of rows: for twenty times `or` SQLite would rather read the whole queue than the index of entries. */
function isOneOf(keys: readonly EntryKey[]) {
  const rows = keys.map((key) => {
    const row = entryColumns(key);
    return sql`(${sql.join(columns.map((column) => row[column]))})`;
  });
  return sql<SqlBool>`(${sql.join(columns.map((column) => sql.ref(column)))}) in (values ${sql.join(rows)})`;
}
