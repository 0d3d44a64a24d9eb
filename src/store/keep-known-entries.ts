import type { Kysely } from 'kysely';
import type { KnownEntries, PersonKey } from '../use-cases/ports.ts';
import { inTransaction } from './in-transaction.ts';
import { keepEntries } from './keep-entries.ts';
import { findPending } from './outbox/find-pending.ts';
import { entryColumns } from './rows/entry-columns.ts';
import { knownEntryRow } from './rows/known-entry-row.ts';
import { jsonText } from './rows/stored-values.ts';
import type { Tables } from './tables.ts';
import { takeTurns, turns } from './take-turns.ts';

/** Entries as the bot last knew them. */
export function keepKnownEntries(db: Kysely<Tables>): KnownEntries {
  return {
    async find(key) {
      const row = await entriesOf(db, key)
        .where((eb) => eb.and(entryColumns(key)))
        .executeTakeFirst();
      return row === undefined ? null : knownEntryRow.parse(row);
    },

    async findAt(person, repository, path) {
      const row = await entriesOf(db, person)
        .where('repository', '=', repository)
        .where('path', '=', path)
        .executeTakeFirst();
      return row === undefined ? null : knownEntryRow.parse(row);
    },

    async findLatestBefore(key) {
      const row = await entriesOf(db, key)
        .where('repository', '=', key.repository)
        .where('journal', '=', '')
        .where('date', '<', key.date)
        .orderBy('date', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : knownEntryRow.parse(row);
    },

    async list(person, limit) {
      const rows = await entriesOf(db, person)
        .orderBy('date', 'desc')
        .orderBy('journal', 'desc')
        .orderBy('repository')
        .limit(limit)
        .execute();
      return rows.map((row) => knownEntryRow.parse(row));
    },

    remember: (entry) =>
      inTransaction(db, async (transaction) => {
        await takeTurns(transaction, [turns.ofPerson(entry.key)]);
        const pending = await findPending(transaction, [entry.key]);
        if (pending.size === 0) await keepEntries(transaction, [entry]);
      }),

    async text(oid) {
      const row = await db.selectFrom('blobs').select('text').where('oid', '=', oid).executeTakeFirst();
      return row === undefined ? null : jsonText.parse(row.text);
    },
  };
}

function entriesOf(db: Kysely<Tables>, person: PersonKey) {
  return db
    .selectFrom('entries')
    .innerJoin('blobs', 'blobs.oid', 'entries.oid')
    .selectAll('entries')
    .select('text')
    .where('team', '=', person.team)
    .where('user_id', '=', person.user);
}
