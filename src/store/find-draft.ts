import type { Kysely } from 'kysely';
import type { Draft, LogKey } from '../use-cases/ports.ts';
import { draftRow } from './rows/draft-row.ts';
import type { Tables } from './tables.ts';

/** The draft of this person's day. */
export async function findDraft(db: Kysely<Tables>, key: LogKey): Promise<Draft | null> {
  const row = await db
    .selectFrom('drafts')
    .selectAll()
    .where('team', '=', key.team)
    .where('user_id', '=', key.user)
    .where('date', '=', key.date)
    .executeTakeFirst();
  return row === undefined ? null : draftRow.parse(row);
}
