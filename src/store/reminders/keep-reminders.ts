import type { Kysely } from 'kysely';
import { toInstant } from '../../core/time/instant.ts';
import type { PersonKey, ReminderPlan, Reminders } from '../../use-cases/ports.ts';
import { inTransaction } from '../in-transaction.ts';
import { reminderPlanRow } from '../rows/reminder-plan-row.ts';
import { storedValues } from '../rows/stored-values.ts';
import type { Tables } from '../tables.ts';
import { takeTurns, turns } from '../take-turns.ts';
import { decideReminders } from './decide-reminders.ts';
import { keepReminderMessages } from './keep-reminder-messages.ts';
import { keepStatuses } from './keep-statuses.ts';
import { answerMessages } from './plan-anew.ts';
import { planColumns } from './plan-columns.ts';
import { readFacts } from './read-facts.ts';

/** Who is reminded when. An index by the next instant keeps the cost of a look at what is due. */
export function keepReminders(db: Kysely<Tables>): Reminders {
  return {
    ...keepReminderMessages(db),
    ...keepStatuses(db),

    find: (key) => find(db, key),

    change: (first, change, answer) =>
      inTransaction(db, async (transaction) => {
        const { key } = first;
        await takeTurns(transaction, [turns.ofPerson(key)]);
        const plan = change((await find(transaction, key)) ?? first);
        const columns = { ...planColumns(plan), next_at: 0 };
        await transaction
          .insertInto('reminded_people')
          .values({ team: key.team, user_id: key.user, look_at: 0, ...columns })
          .onConflict((conflict) => conflict.columns(['team', 'user_id']).doUpdateSet(columns))
          .execute();
        if (answer !== null) await answerMessages(transaction, key, answer.date, answer.says);
        return plan;
      }),

    async claimDue(now, until, limit) {
      const rows = await db
        .updateTable('reminded_people')
        .set({ next_at: until })
        .where(({ eb, refTuple, selectFrom }) =>
          eb(
            refTuple('team', 'user_id'),
            'in',
            selectFrom('reminded_people as due')
              .select(['due.team', 'due.user_id'])
              .where('due.next_at', '<=', now)
              .orderBy('due.next_at')
              .limit(limit)
              .$asTuple('team', 'user_id'),
          ),
        )
        // Said again for PostgreSQL: who waits for another's claim then looks at the row anew, but not at the list.
        .where('next_at', '<=', now)
        .returningAll()
        .execute();
      const plans = rows.map((row) => reminderPlanRow.parse(row));
      return readFacts(db, plans, now);
    },

    decide: (decisions, until, now, spacing) =>
      inTransaction(db, (transaction) => decideReminders(transaction, decisions, until, now, spacing)),

    async nextDue() {
      const row = await db
        .selectFrom('reminded_people')
        .select((eb) => eb.fn.min('next_at').as('at'))
        .executeTakeFirst();
      return row === undefined || row.at === null ? null : toInstant(Number(row.at));
    },

    async repositories() {
      const rows = await db.selectFrom('reminded_people').select('repository').distinct().execute();
      return rows.map(({ repository }) => storedValues.repositoryName.parse(repository));
    },

    teamSettles: (repository, settings, now) =>
      inTransaction(db, async (transaction) => {
        const changed = await transaction
          .insertInto('reminded_teams')
          .values({ repository, settings })
          .onConflict((conflict) =>
            conflict
              .column('repository')
              .doUpdateSet({ settings })
              .where('reminded_teams.settings', '<>', settings),
          )
          .returning('repository')
          .execute();
        if (changed.length === 0) return;
        // Who is due already is looked at anyway, and what they missed is not for the new settings to swallow.
        await transaction
          .updateTable('reminded_people')
          .set({ next_at: 0, counts_from: now })
          .where('repository', '=', repository)
          .where((eb) => eb.or([eb('next_at', 'is', null), eb('next_at', '>', now)]))
          .execute();
      }),
  };
}

async function find(db: Kysely<Tables>, { team, user }: PersonKey): Promise<ReminderPlan | null> {
  const row = await db
    .selectFrom('reminded_people')
    .selectAll()
    .where('team', '=', team)
    .where('user_id', '=', user)
    .executeTakeFirst();
  return row === undefined ? null : reminderPlanRow.parse(row);
}
