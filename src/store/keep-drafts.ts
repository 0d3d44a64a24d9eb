import type { Kysely } from 'kysely';
import type { Draft, Drafts } from '../use-cases/ports.ts';
import { endDraft } from './end-draft.ts';
import { findDraft } from './find-draft.ts';
import { inTransaction } from './in-transaction.ts';
import { draftRow } from './rows/draft-row.ts';
import { logColumns } from './rows/entry-columns.ts';
import type { Tables } from './tables.ts';
import { noCaptures, takeCaptures } from './take-captures.ts';
import { takeTurns, turns } from './take-turns.ts';

/** Drafts of daily logs, one for each person, repository and day. */
export function keepDrafts(db: Kysely<Tables>): Drafts {
  return {
    find: (key) => findDraft(db, key),

    save: (draft, over, unlessSent, takes = noCaptures) =>
      inTransaction(db, async (transaction) => {
        await takeTurns(transaction, [turns.ofPerson(draft.key)]);
        if (unlessSent !== null && (await isSent(transaction, unlessSent))) return 'sent';
        const kept = await findDraft(transaction, draft.key);
        await writeDraft(transaction, kept === null ? draft : over(kept));
        await takeCaptures(transaction, draft.key, takes, null);
        return 'saved';
      }),

    discard: (key, mayEnd, takes = noCaptures) =>
      inTransaction(db, async (transaction) => {
        await takeTurns(transaction, [turns.ofPerson(key)]);
        await endDraft(transaction, key, mayEnd);
        await takeCaptures(transaction, key, takes, null);
      }),

    async list(person) {
      const rows = await db
        .selectFrom('drafts')
        .selectAll()
        .where('team', '=', person.team)
        .where('user_id', '=', person.user)
        .orderBy('saved_at', 'desc')
        .orderBy('date', 'desc')
        .execute();
      return rows.map((row) => draftRow.parse(row));
    },
  };
}

async function isSent(db: Kysely<Tables>, form: string): Promise<boolean> {
  const row = await db.selectFrom('submissions').select('id').where('form', '=', form).executeTakeFirst();
  return row !== undefined;
}

async function writeDraft(db: Kysely<Tables>, { key, form, savedAt, ...held }: Draft): Promise<void> {
  const content = {
    form,
    answers: JSON.stringify(held.answers),
    unfiled_lessons: JSON.stringify(held.unfiledLessons),
    basis: held.basis,
    saved_at: savedAt,
  };
  await db
    .insertInto('drafts')
    .values({ ...logColumns(key), ...content })
    .onConflict((conflict) =>
      conflict.columns(['team', 'user_id', 'repository', 'date']).doUpdateSet(content),
    )
    .execute();
}
