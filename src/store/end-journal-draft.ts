import type { Kysely } from 'kysely';
import type { JournalKey } from '../use-cases/ports.ts';
import type { Tables } from './tables.ts';

/** Forgets the draft of a journal if it is still of this revision; says whether it was. */
export async function endJournalDraft(
  db: Kysely<Tables>,
  key: Pick<JournalKey, 'team' | 'user' | 'journal'>,
  revision: number,
): Promise<boolean> {
  const row = await db
    .deleteFrom('journal_drafts')
    .where('team', '=', key.team)
    .where('user_id', '=', key.user)
    .where('journal', '=', key.journal)
    .where('revision', '=', revision)
    .returning('journal')
    .executeTakeFirst();
  return row !== undefined;
}
