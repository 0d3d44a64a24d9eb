import { type Kysely, sql } from 'kysely';
import { type Reminder, reminderKey } from '../../core/reminder/reminder.ts';
import { type Instant, instantAfter } from '../../core/time/instant.ts';
import { localDateAt } from '../../core/time/local-date.ts';
import { UTC } from '../../core/time/time-zone.ts';
import type { PersonKey, ReminderDecision, Spacing } from '../../use-cases/ports.ts';
import type { Tables } from '../tables.ts';
import { takeTurns, turns } from '../take-turns.ts';

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
  const kept = await keepNextLooks(db, decisions, until, now);
  const stillSo = new Set(kept.map(personName));
  const due = decisions.flatMap(({ facts: { key }, due: reminder }) =>
    reminder !== null && stillSo.has(personName(key)) ? [{ key, reminder }] : [],
  );
  await addMessages(db, due, now, spacing);
}

/** One statement for all. Returns those who were still as they had been claimed. */
async function keepNextLooks(
  db: Kysely<Tables>,
  decisions: readonly ReminderDecision[],
  until: Instant,
  now: Instant,
): Promise<readonly PersonKey[]> {
  if (decisions.length === 0) return [];
  const rows = decisions.map(
    ({ facts: { key }, nextAt }) => sql`(${key.team}, ${key.user}, cast(${nextAt} as bigint))`,
  );
  const { rows: kept } = await sql<PersonKey>`
    with decided (team, person, next_at) as (values ${sql.join(rows)})
    update reminded_people set next_at = decided.next_at, counts_from = ${now}
    from decided
    where reminded_people.team = decided.team and user_id = decided.person
      and reminded_people.next_at = ${until}
    returning reminded_people.team as team, user_id as "user"`.execute(db);
  return kept;
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
  await db
    .deleteFrom('reminder_messages')
    .where('team', 'in', [...new Set(due.map(({ key }) => key.team))])
    .where(
      'user_id',
      'in',
      due.map(({ key }) => key.user),
    )
    .where('date', '<', localDateAt(instantAfter(now, -FORGET), UTC))
    .execute();
}

function personName({ team, user }: PersonKey): string {
  return `${team} ${user}`;
}
