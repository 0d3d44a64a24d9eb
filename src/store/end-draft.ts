import type { Kysely } from 'kysely';
import type { Draft, LogKey } from '../use-cases/ports.ts';
import { findDraft } from './find-draft.ts';
import { logColumns } from './rows/entry-columns.ts';
import type { Tables } from './tables.ts';

/** Forgets the draft of this person's day, if it is one that may end. Call it inside a transaction. */
export async function endDraft(
  db: Kysely<Tables>,
  key: LogKey,
  mayEnd: (draft: Draft) => boolean,
): Promise<void> {
  const kept = await findDraft(db, key);
  if (kept === null || !mayEnd(kept)) return;
  await db
    .deleteFrom('drafts')
    .where((eb) => eb.and(logColumns(key)))
    .execute();
}
