import type { Kysely } from 'kysely';
import type { JournalDraft, JournalDrafts, JournalId, PersonKey } from '../use-cases/ports.ts';
import { endJournalDraft } from './end-journal-draft.ts';
import { inTransaction } from './in-transaction.ts';
import { journalDraftRow } from './rows/journal-draft-row.ts';
import type { Tables } from './tables.ts';

/** Drafts of build journals, one for each journal and person. */
export function keepJournalDrafts(db: Kysely<Tables>): JournalDrafts {
  return {
    find: (person, journal) => find(db, person, journal),

    start: (draft) =>
      inTransaction(db, async (transaction) => {
        const { team, user: user_id, journal } = draft.key;
        await transaction
          .insertInto('journal_drafts')
          .values({ team, user_id, journal, ...contentOf(draft) })
          .onConflict((conflict) => conflict.columns(['team', 'user_id', 'journal']).doNothing())
          .execute();
        return (await find(transaction, draft.key, journal)) ?? draft;
      }),

    change: (person, journal, change) =>
      inTransaction(db, async (transaction) => {
        // Written before it is read: whoever changes it at the same time waits for the end of this, in every database.
        const row = await transaction
          .updateTable('journal_drafts')
          .set((eb) => ({ revision: eb('revision', '+', 1) }))
          .where((eb) => eb.and(columnsOf(person, journal)))
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return null;
        const { revision, ...kept } = journalDraftRow.parse(row);
        const changed = { ...change({ ...kept, revision: revision - 1 }), revision };
        await transaction
          .updateTable('journal_drafts')
          .set(contentOf(changed))
          .where((eb) => eb.and(columnsOf(person, journal)))
          .execute();
        return changed;
      }),

    async discard(person, journal) {
      await db
        .deleteFrom('journal_drafts')
        .where((eb) => eb.and(columnsOf(person, journal)))
        .execute();
    },

    end: ({ team, user }, journal, revision) => endJournalDraft(db, { team, user, journal }, revision),

    async list(person) {
      const rows = await db
        .selectFrom('journal_drafts')
        .selectAll()
        .where('team', '=', person.team)
        .where('user_id', '=', person.user)
        .orderBy('saved_at', 'desc')
        .orderBy('journal', 'desc')
        .execute();
      return rows.map((row) => journalDraftRow.parse(row));
    },
  };
}

async function find(db: Kysely<Tables>, person: PersonKey, journal: JournalId): Promise<JournalDraft | null> {
  const row = await db
    .selectFrom('journal_drafts')
    .selectAll()
    .where((eb) => eb.and(columnsOf(person, journal)))
    .executeTakeFirst();
  return row === undefined ? null : journalDraftRow.parse(row);
}

/** The draft's identity: where it goes and the day it is of may change. */
function columnsOf({ team, user }: PersonKey, journal: JournalId) {
  return { team, user_id: user, journal };
}

function contentOf({ key, savedAt, revision, ...held }: JournalDraft) {
  return {
    repository: key.repository,
    date: key.date,
    answers: JSON.stringify(held.answers),
    uploads: JSON.stringify(held.uploads),
    editing: JSON.stringify(held.editing),
    allowed: JSON.stringify(held.allowed),
    revision,
    saved_at: savedAt,
  };
}
