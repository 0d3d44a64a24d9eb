import type { Kysely } from 'kysely';
import type { KnownEntries } from '../use-cases/ports.ts';
import { keepEntry } from './keep-entry.ts';
import { isPending } from './outbox/is-pending.ts';
import { knownEntryRow } from './rows/known-entry-row.ts';
import type { Tables } from './tables.ts';

/** Entries as the bot last knew them, one for each person and day. */
export function keepKnownEntries(db: Kysely<Tables>): KnownEntries {
  return {
    async find(key) {
      const row = await entriesOf(db, key).where('date', '=', key.date).executeTakeFirst();
      return row === undefined ? null : knownEntryRow.parse(row);
    },

    async findLatestBefore(key) {
      const row = await entriesOf(db, key)
        .where('date', '<', key.date)
        .orderBy('date', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : knownEntryRow.parse(row);
    },

    async list(person, limit) {
      const rows = await entriesOf(db, person).orderBy('date', 'desc').limit(limit).execute();
      return rows.map((row) => knownEntryRow.parse(row));
    },

    remember: (entry) =>
      db.transaction().execute(async (transaction) => {
        if (!(await isPending(transaction, entry.key))) await keepEntry(transaction, entry);
      }),

    async text(oid) {
      const row = await db.selectFrom('blobs').select('text').where('oid', '=', oid).executeTakeFirst();
      return row?.text ?? null;
    },
  };
}

function entriesOf(db: Kysely<Tables>, person: { readonly team: string; readonly user: string }) {
  return db
    .selectFrom('entries')
    .innerJoin('blobs', 'blobs.oid', 'entries.oid')
    .select(['team', 'user_id', 'date', 'path', 'entries.oid', 'text', 'url'])
    .where('team', '=', person.team)
    .where('user_id', '=', person.user);
}
