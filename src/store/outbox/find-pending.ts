import type { Kysely } from 'kysely';
import type { EntryKey } from '../../use-cases/ports.ts';
import { entryColumns, entryKeyText } from '../rows/entry-columns.ts';
import type { EntryColumns, Tables } from '../tables.ts';

const columns = [
  'team',
  'user_id',
  'repository',
  'date',
  'journal',
] as const satisfies (keyof EntryColumns)[];

/** Those of the entries, as `entryKeyText`, of which a submission still waits for its commit. */
export async function findPending(
  db: Kysely<Tables>,
  keys: readonly EntryKey[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom('submissions')
    .select(columns)
    .distinct()
    .where('state', '=', 'queued')
    .where((eb) => eb.or(keys.map((key) => eb.and(entryColumns(key)))))
    .execute();
  return new Set(rows.map(entryKeyText));
}
