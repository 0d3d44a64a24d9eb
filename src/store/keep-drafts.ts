import type { Kysely } from 'kysely';
import type { Drafts } from '../use-cases/ports.ts';
import { draftRow } from './rows/draft-row.ts';
import type { Tables } from './tables.ts';

/** Drafts, one for each person and day. */
export function keepDrafts(db: Kysely<Tables>): Drafts {
  return {
    async find(key) {
      const row = await db
        .selectFrom('drafts')
        .selectAll()
        .where('team', '=', key.team)
        .where('user_id', '=', key.user)
        .where('date', '=', key.date)
        .executeTakeFirst();
      return row === undefined ? null : draftRow.parse(row);
    },

    async save({ key, answers, unfiledLessons, basis, savedAt }) {
      const content = {
        answers: JSON.stringify(answers),
        unfiled_lessons: JSON.stringify(unfiledLessons),
        basis,
        saved_at: savedAt,
      };
      await db
        .insertInto('drafts')
        .values({ team: key.team, user_id: key.user, date: key.date, ...content })
        .onConflict((conflict) =>
          conflict
            .columns(['team', 'user_id', 'date'])
            .doUpdateSet(content)
            .where('drafts.saved_at', '<=', savedAt),
        )
        .execute();
    },

    async discard(key) {
      await db
        .deleteFrom('drafts')
        .where('team', '=', key.team)
        .where('user_id', '=', key.user)
        .where('date', '=', key.date)
        .execute();
    },

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
