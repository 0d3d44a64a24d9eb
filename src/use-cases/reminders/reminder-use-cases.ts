import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Absence } from '../../core/reminder/absence.ts';
import { parseReminderWords, type ReminderSettings } from '../../core/reminder/reminder-settings.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import { parseLocalTime } from '../../core/time/local-time.ts';
import { parseWorkDays } from '../../core/time/work-days.ts';
import type { Person, PersonKey, TeamSettingsAtOnce } from '../ports.ts';
import { setReminder, skipDay, snoozeReminder } from './change-plan.ts';
import { createTeamLook } from './follow-reminded-teams.ts';
import { comeBack, goAway, type WentAway } from './go-away.ts';
import type { ReminderSurroundings } from './reminder-surroundings.ts';

/** How somebody is reminded now. */
export type ReminderState = {
  /** Where their entries go: that of the newest, else the one that was asked for. */
  readonly repository: RepositoryName;
  /** Their own; null: what the team says counts. */
  readonly own: ReminderSettings | null;
  readonly team: ReminderSettings;
  readonly absence: Absence | null;
};

/** What people say about their reminders. */
export type ReminderUseCases = {
  readonly reminderState: (person: PersonKey, fallback: RepositoryName) => Promise<ReminderState>;
  /** The same from what is known here, for who cannot wait for GitHub: Slack's trigger lives three seconds. */
  readonly knownReminderState: (person: PersonKey, fallback: RepositoryName) => Promise<ReminderState>;
  /** What follows `remind`; null when the words mean nothing. What they do not say stays as it was, or as the team's. */
  readonly readReminder: (words: string, state: ReminderState) => ReminderSettings | null;
  readonly setReminder: (
    person: Person,
    fallback: RepositoryName,
    settings: ReminderSettings | null,
  ) => Promise<void>;
  readonly snooze: (person: Person, date: LocalDate) => Promise<Instant>;
  readonly skipDay: (person: Person, date: LocalDate) => Promise<void>;
  readonly goAway: (person: Person, fallback: RepositoryName, words: string) => Promise<WentAway>;
  /** False where the person was not away any more. */
  readonly comeBack: (person: Person, date: LocalDate | null) => Promise<boolean>;
};

/** Ties the use cases to what they stand on. `onChange` is called after each change, so that it counts at once. */
export function bindReminderUseCases(
  around: ReminderSurroundings & {
    readonly teamSettings: TeamSettingsAtOnce;
    readonly onChange: () => void;
  },
): ReminderUseCases {
  const { atOnce } = around.teamSettings;
  async function changed<Result>(work: Promise<Result>): Promise<Result> {
    const result = await work;
    around.onChange();
    return result;
  }
  return {
    reminderState: (key, fallback) => stateOf(around, key, fallback),
    knownReminderState: (key, fallback) =>
      stateOf({ ...around, teamSettings: { of: atOnce } }, key, fallback),
    readReminder: (words, { own, team }) => parseReminderWords(words, onIn(own) ?? onIn(team) ?? usual()),
    setReminder: (person, fallback, settings) => changed(setReminder(around, person, fallback, settings)),
    snooze: (person, date) => changed(snoozeReminder(around, person, date)),
    skipDay: (person, date) => changed(skipDay(around, person, date)),
    goAway: (person, fallback, words) => changed(goAway(around, person, fallback, words)),
    comeBack: (person, date) => changed(comeBack(around, person, date)),
  };
}

async function stateOf(
  around: Pick<ReminderSurroundings, 'reminders' | 'teamSettings' | 'teamLogs' | 'home'>,
  key: PersonKey,
  fallback: RepositoryName,
): Promise<ReminderState> {
  const plan = await around.reminders.find(key);
  const repository = plan?.repository ?? fallback;
  const team = await createTeamLook(around)(repository);
  return {
    ...{ repository, own: plan?.settings ?? null },
    ...{ team: team.reminders, absence: plan?.absence ?? null },
  };
}

type Reminding = Extract<ReminderSettings, { kind: 'on' }>;

function onIn(settings: ReminderSettings | null): Reminding | null {
  return settings?.kind === 'on' ? settings : null;
}

/** Where neither the person nor the team has said anything. */
function usual(): Reminding {
  const time = parseLocalTime('17:30');
  const days = parseWorkDays('mon-fri');
  if (time === null || days === null) throw new Error('the usual reminder is none');
  return { kind: 'on', time, days, nudgeAfter: null };
}
