import type { Kysely } from 'kysely';
import type { Draft, LogKey } from '../use-cases/ports.ts';
import { draftRow } from './rows/draft-row.ts';
import { logColumns } from './rows/entry-columns.ts';
import type { Tables } from './tables.ts';

/** The draft of this person's day. */
export async function findDraft(db: Kysely<Tables>, key: LogKey): Promise<Draft | null> {
  const row = await db
    .selectFrom('drafts')
    .selectAll()
    .where((eb) => eb.and(logColumns(key)))
    .executeTakeFirst();
  return row === undefined ? null : draftRow.parse(row);
}
