import { isDeepStrictEqual } from 'node:util';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { ReminderSettings } from '../../core/reminder/reminder-settings.ts';
import { type Instant, instantAfter } from '../../core/time/instant.ts';
import { addDays, type LocalDate, localDateAt } from '../../core/time/local-date.ts';
import type { Person, PersonKey, ReminderPlan } from '../ports.ts';
import type { ReminderSurroundings } from './reminder-surroundings.ts';

type Around = Pick<ReminderSurroundings, 'reminders' | 'home' | 'clock'>;

const SNOOZE = 60 * 60_000;

/** Keeps what somebody wants of reminders; null: what their team wants. An hour that has passed begins tomorrow. */
export async function setReminder(
  { reminders, clock }: Around,
  person: Person,
  repository: RepositoryName,
  settings: ReminderSettings | null,
): Promise<void> {
  const now = clock.now();
  const kept = (plan: ReminderPlan) =>
    isDeepStrictEqual(plan.settings, settings) ? plan : { ...plan, settings, countsFrom: now };
  await reminders.change(firstPlan(person.key, repository, now), kept, null);
}

/** Asks for the log of this day again in an hour, and returns when. */
export async function snoozeReminder(
  { reminders, home, clock }: Around,
  person: Person,
  date: LocalDate,
): Promise<Instant> {
  const now = clock.now();
  const until = instantAfter(now, SNOOZE);
  const kept = (plan: ReminderPlan) => ({ ...plan, snooze: { date, until } });
  await reminders.change(firstPlan(person.key, home, now), kept, { date, says: 'snoozed' });
  return until;
}

/** Asks for the log of this day no more. */
export async function skipDay(
  { reminders, home, clock }: Around,
  person: Person,
  date: LocalDate,
): Promise<void> {
  const now = clock.now();
  const since = addDays(localDateAt(now, person.zone), -4);
  const kept = (plan: ReminderPlan) => ({
    ...plan,
    skipped: [...new Set([...plan.skipped.filter((day) => day >= since), date])],
  });
  await reminders.change(firstPlan(person.key, home, now), kept, { date, says: 'skipped' });
}

/** The plan of somebody who has none: nothing that their team does not want. */
export function firstPlan(key: PersonKey, repository: RepositoryName, now: Instant): ReminderPlan {
  return {
    ...{ key, repository, hasWritten: false, settings: null, absence: null, snooze: null },
    ...{ skipped: [], countsFrom: now, seen: null },
  };
}
