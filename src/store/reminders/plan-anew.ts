import type { Kysely } from 'kysely';
import type { LocalDate } from '../../core/time/local-date.ts';
import type { PersonKey, ReminderAnswer, ReminderSays, Submission } from '../../use-cases/ports.ts';
import type { Tables } from '../tables.ts';

/**
 * Somebody has submitted something: from their first entry on they may be reminded, and not of a day that they have
 * logged. Call it in the transaction of the submission.
 */
export async function noteSubmitted(db: Kysely<Tables>, submission: Submission): Promise<void> {
  const { key, change, submittedAt } = submission;
  const first = { has_written: 1, skipped: '[]', counts_from: submittedAt, look_at: 0 };
  const moved = change.type === 'create' ? { repository: key.repository } : {};
  await db
    .insertInto('reminded_people')
    .values({ team: key.team, user_id: key.user, repository: key.repository, ...first, next_at: 0 })
    .onConflict((conflict) =>
      conflict.columns(['team', 'user_id']).doUpdateSet({ ...moved, has_written: 1, next_at: 0 }),
    )
    .execute();
  if (key.journal === undefined && change.type !== 'undo') await answerMessages(db, key, key.date, 'logged');
}

/** What messages that ask for the log of this day say from now on. */
export async function answerMessages(
  db: Kysely<Tables>,
  { team, user }: PersonKey,
  date: LocalDate,
  says: ReminderAnswer,
): Promise<void> {
  // Also one that is about to be posted: whoever posts it sees that it should say something else.
  await db
    .updateTable('reminder_messages')
    .set({ says, try_at: 0 })
    .where('team', '=', team)
    .where('user_id', '=', user)
    .where('date', '=', date)
    .where('kind', '<>', 'away')
    .where('says', 'in', answeredBy[says])
    .execute();
}

/** What an answer stands in place of: who has snoozed may write or skip after all. */
const answeredBy: Readonly<Record<ReminderAnswer, readonly ReminderSays[]>> = {
  snoozed: ['asking'],
  skipped: ['asking', 'snoozed'],
  logged: ['asking', 'snoozed', 'skipped'],
};

/** Somebody is elsewhere now: their day counts there from `countsFrom` on. */
export async function noteZone(
  db: Kysely<Tables>,
  { team, user }: PersonKey,
  countsFrom: number,
): Promise<void> {
  await db
    .updateTable('reminded_people')
    .set({ next_at: 0, counts_from: countsFrom })
    .where('team', '=', team)
    .where('user_id', '=', user)
    .execute();
}
