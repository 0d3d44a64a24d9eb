import type { Kysely } from 'kysely';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { findDraft } from '../find-draft.ts';
import { draftRow } from '../rows/draft-row.ts';
import { logColumns } from '../rows/entry-columns.ts';
import type { Tables } from '../tables.ts';

/**
 * Moves drafts for repositories other than these to `home`, where their authors find them again; a day that has a draft
 * there keeps that one in the form, and the other on its author's list. Call it inside a transaction.
 */
export async function moveDrafts(
  db: Kysely<Tables>,
  home: RepositoryName,
  kept: readonly string[],
): Promise<void> {
  await db
    .updateTable('journal_drafts')
    .set({ repository: home })
    .where('repository', 'not in', kept)
    .execute();
  await db
    .updateTable('captures')
    .set({ repository: home })
    .where('repository', 'not in', kept)
    .where('state', '=', 'waiting')
    .execute();
  const rows = await db
    .selectFrom('drafts')
    .selectAll()
    .where('repository', 'not in', kept)
    .orderBy('saved_at', 'desc')
    .execute();
  for (const { key } of rows.map((row) => draftRow.parse(row))) {
    if ((await findDraft(db, { ...key, repository: home })) !== null) continue;
    await db
      .updateTable('drafts')
      .set({ repository: home })
      .where((eb) => eb.and(logColumns(key)))
      .execute();
  }
}
