import type { Kysely } from 'kysely';
import type { Draft, Drafts } from '../use-cases/ports.ts';
import { endDraft } from './end-draft.ts';
import { findDraft } from './find-draft.ts';
import { draftRow } from './rows/draft-row.ts';
import type { Tables } from './tables.ts';

/** Drafts, one for each person and day. */
export function keepDrafts(db: Kysely<Tables>): Drafts {
  return {
    find: (key) => findDraft(db, key),

    save: (draft, over, unlessSent) =>
      db.transaction().execute(async (transaction) => {
        if (unlessSent !== null && (await isSent(transaction, unlessSent))) return 'sent';
        const kept = await findDraft(transaction, draft.key);
        await writeDraft(transaction, kept === null ? draft : over(kept));
        return 'saved';
      }),

    discard: (key, mayEnd) => db.transaction().execute((transaction) => endDraft(transaction, key, mayEnd)),

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
    .values({ team: key.team, user_id: key.user, date: key.date, ...content })
    .onConflict((conflict) => conflict.columns(['team', 'user_id', 'date']).doUpdateSet(content))
    .execute();
}
