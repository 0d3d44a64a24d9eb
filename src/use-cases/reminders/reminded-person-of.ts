import type { RemindedPerson } from '../../core/reminder/reminded-person.ts';
import type { TeamSettings } from '../../core/team-settings/team-settings.ts';
import type { ReminderFacts } from '../ports.ts';

/** Somebody as the rules of reminders see them: what they say themselves stands above what their team says. */
export function remindedPersonOf(facts: ReminderFacts, team: TeamSettings): RemindedPerson {
  return {
    id: `${facts.key.team} ${facts.key.user}`,
    zone: facts.zone,
    settings: facts.settings ?? (facts.hasWritten ? team.reminders : { kind: 'off' }),
    absence: facts.absence,
    snooze: facts.snooze,
    holidays: new Set(team.holidays),
    logged: new Set(facts.logged),
    skipped: new Set(facts.skipped),
    sent: facts.sent,
  };
}
