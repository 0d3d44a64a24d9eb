import { type Kysely, sql } from 'kysely';
import { type Instant, toInstant } from '../../core/time/instant.ts';
import type { PersonKey, ReminderMessage, Reminders } from '../../use-cases/ports.ts';
import { inTransaction } from '../in-transaction.ts';
import { reminderMessageRow } from '../rows/reminder-message-row.ts';
import { reminderPlanRow } from '../rows/reminder-plan-row.ts';
import type { Tables } from '../tables.ts';
import { readFacts } from './read-facts.ts';

type Messages = Pick<
  Reminders,
  | 'tellAway'
  | 'answerAway'
  | 'claimMessages'
  | 'nextMessage'
  | 'shown'
  | 'unsaid'
  | 'withdraw'
  | 'failed'
  | 'gone'
>;

/** What people were sent, or are about to be. */
export function keepReminderMessages(db: Kysely<Tables>): Messages {
  return {
    async tellAway({ team, user }, absence, now) {
      const row = { team, user_id: user, kind: 'away', date: absence.from, says: 'away' };
      await db
        .insertInto('reminder_messages')
        .values({ ...row, key: `${team} ${user} away ${now}`, due_at: now, slot_at: now, try_at: now })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
    },

    async answerAway({ team, user }, date) {
      let told = db
        .updateTable('reminder_messages')
        .set({ says: 'back', try_at: 0 })
        .where('team', '=', team)
        .where('user_id', '=', user)
        .where('says', '=', 'away');
      if (date !== null) told = told.where('date', '=', date);
      await told.execute();
    },

    claimMessages: (now, until, limit) => claim(db, now, until, limit),

    async nextMessage() {
      const row = await db
        .selectFrom('reminder_messages')
        .select((eb) => eb.fn.min('try_at').as('at'))
        .executeTakeFirst();
      return row === undefined || row.at === null ? null : toInstant(Number(row.at));
    },

    shown: (message, place, now) =>
      inTransaction(db, (transaction) => noteShown(transaction, message, place, now)),

    async unsaid({ key, says }) {
      await rowOf(db, key).set({ try_at: null }).where('says', '=', says).execute();
    },

    async withdraw({ key, facts: { key: person } }) {
      await inTransaction(db, async (transaction) => {
        await transaction
          .deleteFrom('reminder_messages')
          .where('key', '=', key)
          .where('shows', 'is', null)
          .execute();
        await lookAnew(transaction, person);
      });
    },

    async failed({ key, says }, retryAt) {
      await rowOf(db, key).set({ try_at: retryAt }).where('says', '=', says).execute();
    },

    async gone({ key, facts: { key: person } }) {
      await inTransaction(db, async (transaction) => {
        await rowOf(transaction, key).set({ try_at: null }).execute();
        await transaction
          .updateTable('reminded_people')
          .set({ next_at: null })
          .where('team', '=', person.team)
          .where('user_id', '=', person.user)
          .execute();
      });
    },
  };
}

async function claim(
  db: Kysely<Tables>,
  now: Instant,
  until: Instant,
  limit: number,
): Promise<readonly ReminderMessage[]> {
  const rows = await db
    .updateTable('reminder_messages')
    .set({ try_at: until })
    .where('key', 'in', (eb) =>
      eb
        .selectFrom('reminder_messages')
        .select('key')
        .where('try_at', '<=', now)
        .orderBy('try_at')
        .limit(limit),
    )
    // Said again for PostgreSQL: who waits for another's claim then looks at the row anew, but not at the list.
    .where('try_at', '<=', now)
    .returningAll()
    .execute();
  if (rows.length === 0) return [];
  const people = await db
    .selectFrom('reminded_people')
    .selectAll()
    .where('team', 'in', [...new Set(rows.map(({ team }) => team))])
    .where(
      'user_id',
      'in',
      rows.map(({ user_id }) => user_id),
    )
    .execute();
  const facts = await readFacts(
    db,
    people.map((row) => reminderPlanRow.parse(row)),
    now,
  );
  return rows.flatMap((row) => {
    const theirs = facts.find(({ key }) => key.team === row.team && key.user === row.user_id);
    return theirs === undefined ? [] : [{ ...reminderMessageRow.parse(row), facts: theirs }];
  });
}

async function noteShown(
  db: Kysely<Tables>,
  { key, kind, says, facts: { key: person } }: ReminderMessage,
  { channel, ts }: { readonly channel: string; readonly ts: string },
  now: Instant,
): Promise<void> {
  await rowOf(db, key)
    .set((eb) => ({
      ...{ channel, ts, shows: says },
      sent_at: eb.fn.coalesce('sent_at', eb.val(now)),
      try_at: sql<number | null>`case when says = ${says} then null else 0 end`,
    }))
    .execute();
  if (says !== 'asking' || kind === 'away') return;
  await db
    .updateTable('reminder_messages')
    .set({ says: 'past', try_at: now })
    .where('team', '=', person.team)
    .where('user_id', '=', person.user)
    .where('key', '<>', key)
    .where('says', '=', 'asking')
    .where('shows', '=', 'asking')
    .execute();
  // The nudge is counted from now.
  await lookAnew(db, person);
}

function rowOf(db: Kysely<Tables>, key: string) {
  return db.updateTable('reminder_messages').where('key', '=', key);
}

async function lookAnew(db: Kysely<Tables>, { team, user }: PersonKey): Promise<void> {
  await db
    .updateTable('reminded_people')
    .set({ next_at: 0 })
    .where('team', '=', team)
    .where('user_id', '=', user)
    .execute();
}
