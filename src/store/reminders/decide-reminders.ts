import type { Kysely } from 'kysely';
import { type Reminder, reminderKey } from '../../core/reminder/reminder.ts';
import { type Instant, instantAfter } from '../../core/time/instant.ts';
import { localDateAt } from '../../core/time/local-date.ts';
import { UTC } from '../../core/time/time-zone.ts';
import type { PersonKey, ReminderDecision, Spacing } from '../../use-cases/ports.ts';
import type { Tables } from '../tables.ts';
import { takeTurns, turns } from '../take-turns.ts';
import { planColumns } from './plan-columns.ts';

/** Messages of this age have buttons that nobody presses any more. */
const FORGET = 60 * 24 * 60 * 60_000;

/** What `Reminders.decide` promises, in the transaction it is called in. */
export async function decideReminders(
  db: Kysely<Tables>,
  decisions: readonly ReminderDecision[],
  until: Instant,
  now: Instant,
  spacing: Spacing,
): Promise<void> {
  // Whoever decides at the same moment gives out slots after these.
  await takeTurns(db, [turns.ofReminderSlots]);
  const rows = decisions.map(({ facts, nextAt }) => ({
    ...{ team: facts.key.team, user_id: facts.key.user, ...planColumns(facts) },
    ...{ counts_from: now, next_at: nextAt, look_at: 0 },
  }));
  // One statement for all: nothing is inserted, because they are there.
  const kept = await db
    .insertInto('reminded_people')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['team', 'user_id'])
        .doUpdateSet((eb) => ({
          next_at: eb.ref('excluded.next_at'),
          counts_from: eb.ref('excluded.counts_from'),
        }))
        .where('reminded_people.next_at', '=', until),
    )
    .returning(['team', 'user_id'])
    .execute();
  const stillSo = new Set(kept.map(({ team, user_id: user }) => personName({ team, user })));
  const due = decisions.flatMap(({ facts: { key }, due: reminder }) =>
    reminder !== null && stillSo.has(personName(key)) ? [{ key, reminder }] : [],
  );
  await addMessages(db, due, now, spacing);
}

async function addMessages(
  db: Kysely<Tables>,
  due: readonly { readonly key: PersonKey; readonly reminder: Reminder }[],
  now: Instant,
  spacing: Spacing,
): Promise<void> {
  if (due.length === 0) return;
  const last = await db
    .selectFrom('reminder_messages')
    .select((eb) => eb.fn.max('slot_at').as('slot'))
    .where('try_at', 'is not', null)
    .executeTakeFirst();
  let slot = Math.max(now, Number(last?.slot ?? 0));
  const rows = due.map(({ key: { team, user }, reminder }) => {
    slot += spacing();
    return {
      ...{ key: reminderKey(reminder), team, user_id: user, kind: reminder.kind, date: reminder.date },
      ...{ due_at: reminder.at, slot_at: Math.round(slot), try_at: Math.round(slot), says: 'asking' },
    };
  });
  await db
    .insertInto('reminder_messages')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const users = due.map(({ key }) => key.user);
  await db
    .deleteFrom('reminder_messages')
    .where('user_id', 'in', users)
    .where('date', '<', localDateAt(instantAfter(now, -FORGET), UTC))
    .execute();
}

function personName({ team, user }: PersonKey): string {
  return `${team} ${user}`;
}
