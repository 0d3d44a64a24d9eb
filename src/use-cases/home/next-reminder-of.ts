import { isAway } from '../../core/reminder/absence.ts';
import { nextReminder } from '../../core/reminder/next-reminder.ts';
import type { Instant } from '../../core/time/instant.ts';
import { localDateAt } from '../../core/time/local-date.ts';
import type { KnownEntries, Person, Reminders, TeamLogs, TeamSettingsSource } from '../ports.ts';
import { createTeamLook } from '../reminders/follow-reminded-teams.ts';
import { remindedPersonOf } from '../reminders/reminded-person-of.ts';
import type { HomeReminder } from './home-use-cases.ts';

/** More entries than anybody writes on the days that a reminder may be due for. */
const MOST_ENTRIES = 20;

/** When somebody is reminded next, as things stand. Their status in Slack may still keep it from coming. */
export async function nextReminderOf(
  around: {
    readonly reminders: Pick<Reminders, 'find'>;
    readonly knownEntries: KnownEntries;
    readonly teamSettings: TeamSettingsSource;
    readonly teamLogs: TeamLogs;
    readonly repositories: { readonly home: Parameters<TeamSettingsSource['of']>[0] };
  },
  { key, zone }: Person,
  now: Instant,
): Promise<HomeReminder> {
  const plan = await around.reminders.find(key);
  // Nobody is reminded who has neither written nor asked for it.
  if (plan === null) return { settings: { kind: 'off' }, nextAt: null, awayUntil: null };
  const team = await createTeamLook({ ...around, home: around.repositories.home })(plan.repository);
  const entries = await around.knownEntries.list(key, MOST_ENTRIES);
  const logged = entries.filter((entry) => entry.key.journal === undefined).map((entry) => entry.key.date);
  // What was sent lies behind `now`, but for the nudge, which nobody plans their day by.
  const person = remindedPersonOf({ ...plan, zone, logged, sent: [] }, team);
  const away = isAway(plan.absence, localDateAt(now, zone)) ? plan.absence : null;
  return {
    settings: person.settings,
    nextAt: nextReminder(person, now)?.at ?? null,
    awayUntil: away?.until ?? null,
  };
}
