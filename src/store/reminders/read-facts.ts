import type { Kysely } from 'kysely';
import { type Instant, instantAfter, toInstant } from '../../core/time/instant.ts';
import { localDateAt } from '../../core/time/local-date.ts';
import { UTC } from '../../core/time/time-zone.ts';
import type { PersonKey, ReminderFacts, ReminderPlan } from '../../use-cases/ports.ts';
import { reminderMessageRow } from '../rows/reminder-message-row.ts';
import { storedValues } from '../rows/stored-values.ts';
import type { Tables } from '../tables.ts';

/** What was written or sent for older days decides nothing. */
const DAYS = 4 * 24 * 60 * 60_000;

/** The plans with what else decides, in a few statements however many they are. */
export async function readFacts(
  db: Kysely<Tables>,
  plans: readonly ReminderPlan[],
  now: Instant,
): Promise<readonly ReminderFacts[]> {
  const facts: ReminderFacts[] = [];
  for (const [team, those] of byTeam(plans)) {
    const users = those.map(({ key }) => key.user);
    const since = localDateAt(instantAfter(now, -DAYS), UTC);
    const [zones, logged, sent] = await Promise.all([
      zonesOf(db, team, users),
      loggedSince(db, team, users, since),
      sentSince(db, team, users, since),
    ]);
    for (const plan of those) {
      const { user } = plan.key;
      facts.push({
        ...plan,
        zone: zones.get(user) ?? UTC,
        logged: logged.get(user) ?? [],
        sent: sent.get(user) ?? [],
      });
    }
  }
  return facts;
}

function byTeam(plans: readonly ReminderPlan[]): ReadonlyMap<string, readonly ReminderPlan[]> {
  return Map.groupBy(plans, ({ key }) => key.team);
}

async function zonesOf(db: Kysely<Tables>, team: string, users: readonly string[]) {
  const rows = await db
    .selectFrom('people')
    .select(['user_id', 'zone'])
    .where('team', '=', team)
    .where('user_id', 'in', users)
    .execute();
  return new Map(rows.map(({ user_id, zone }) => [user_id, storedValues.timeZone.parse(zone)]));
}

/** A daily log is written when the bot knows one: submitted, or seen in the repository. */
async function loggedSince(db: Kysely<Tables>, team: string, users: readonly string[], since: string) {
  const rows = await db
    .selectFrom('entries')
    .select(['user_id', 'date'])
    .distinct()
    .where('team', '=', team)
    .where('user_id', 'in', users)
    .where('journal', '=', '')
    .where('date', '>=', since)
    .execute();
  return grouped(rows, ({ date }) => storedValues.localDate.parse(date));
}

/** One that is still on its way counts as sent in its turn, so that no nudge overtakes it. */
async function sentSince(db: Kysely<Tables>, team: string, users: readonly string[], since: string) {
  const rows = await db
    .selectFrom('reminder_messages')
    .selectAll()
    .where('team', '=', team)
    .where('user_id', 'in', users)
    .where('kind', '<>', 'away')
    .where('date', '>=', since)
    .execute();
  return grouped(rows, (row) => {
    const { kind, date } = reminderMessageRow.parse(row);
    if (kind === 'away') throw new Error('this was not asked for');
    return { kind, date, at: toInstant(Number(row.sent_at ?? row.slot_at)) };
  });
}

function grouped<Row extends { user_id: string }, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value,
): ReadonlyMap<PersonKey['user'], readonly Value[]> {
  const values = new Map<string, Value[]>();
  for (const row of rows) {
    const those = values.get(row.user_id);
    if (those === undefined) values.set(row.user_id, [read(row)]);
    else those.push(read(row));
  }
  return values;
}
