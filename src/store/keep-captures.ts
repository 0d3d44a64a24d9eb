import type { Kysely } from 'kysely';
import type { Captures, NewCapture, PersonKey } from '../use-cases/ports.ts';
import { inTransaction } from './in-transaction.ts';
import { captureRow, dayOfCapturesRow } from './rows/capture-row.ts';
import { logColumns } from './rows/entry-columns.ts';
import type { Tables } from './tables.ts';
import { takeTurns, turns } from './take-turns.ts';

/** What people put aside for their daily logs. */
export function keepCaptures(db: Kysely<Tables>): Captures {
  return {
    keep: (capture) =>
      inTransaction(db, async (transaction) => {
        await takeTurns(transaction, [turns.ofPerson(capture.key)]);
        const known = await ofPerson(transaction, capture.key)
          .where('source', '=', capture.source)
          .executeTakeFirst();
        return captureRow.parse(known ?? (await insert(transaction, capture)));
      }),

    async find(person, number) {
      const row = await ofPerson(db, person).where('number', '=', number).executeTakeFirst();
      return row === undefined ? null : captureRow.parse(row);
    },

    async ofDay(key, form) {
      const rows = await ofPerson(db, key)
        .where((eb) => eb.and(logColumns(key)))
        .where((eb) =>
          eb.or([eb('state', '=', 'waiting'), eb.and([eb('state', '=', 'taken'), eb('form', '=', form)])]),
        )
        .orderBy('number')
        .execute();
      return rows.map((row) => captureRow.parse(row));
    },

    async waitingDays(person, limit) {
      const rows = await db
        .selectFrom('captures')
        .select(({ fn }) => ['team', 'user_id', 'repository', 'date', fn.countAll().as('count')])
        .where('team', '=', person.team)
        .where('user_id', '=', person.user)
        .where('state', '=', 'waiting')
        .groupBy(['team', 'user_id', 'repository', 'date'])
        .orderBy('date', 'desc')
        .orderBy('repository')
        .limit(limit)
        .execute();
      return rows.map((row) => dayOfCapturesRow.parse(row));
    },

    fileLesson: (person, number, category) =>
      inTransaction(db, async (transaction) => {
        await takeTurns(transaction, [turns.ofPerson(person)]);
        const row = await ofPerson(transaction, person).where('number', '=', number).executeTakeFirst();
        const capture = row === undefined ? null : captureRow.parse(row);
        if (capture?.state !== 'waiting' || capture.captured.type !== 'lesson') return false;
        return change(transaction, person, number, {
          captured: JSON.stringify({ ...capture.captured, category }),
        });
      }),

    undo: (person, number) =>
      inTransaction(db, async (transaction) => {
        await takeTurns(transaction, [turns.ofPerson(person)]);
        return change(transaction, person, number, { state: 'undone' });
      }),
  };
}

function ofPerson(db: Kysely<Tables>, { team, user }: PersonKey) {
  return db.selectFrom('captures').selectAll().where('team', '=', team).where('user_id', '=', user);
}

async function insert(db: Kysely<Tables>, { key, source, captured, capturedAt }: NewCapture) {
  const { last } = await db
    .selectFrom('captures')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('team', '=', key.team)
    .where('user_id', '=', key.user)
    .executeTakeFirstOrThrow();
  const columns = { ...logColumns(key), number: (last ?? 0) + 1, source };
  return db
    .insertInto('captures')
    .values({
      ...columns,
      captured: JSON.stringify(captured),
      state: 'waiting',
      form: null,
      captured_at: capturedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** False for one that does not wait any more. */
async function change(
  db: Kysely<Tables>,
  person: PersonKey,
  number: number,
  columns: Partial<Pick<Tables['captures'], 'captured' | 'state'>>,
): Promise<boolean> {
  const row = await db
    .updateTable('captures')
    .set(columns)
    .where('team', '=', person.team)
    .where('user_id', '=', person.user)
    .where('number', '=', number)
    .where('state', '=', 'waiting')
    .returning('number')
    .executeTakeFirst();
  return row !== undefined;
}
