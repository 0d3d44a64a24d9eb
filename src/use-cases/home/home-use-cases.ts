import type { CarryOver } from '../../core/entry/carry-over.ts';
import type { ReminderSettings } from '../../core/reminder/reminder-settings.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import { whereCapturesGo } from '../capture/where-captures-go.ts';
import { type CarryOverSurroundings, carryInto } from '../carry-over/carry-into.ts';
import type {
  Captures,
  Clock,
  DayOfCaptures,
  IndexedLesson,
  JournalIndex,
  JournalRepositories,
  KnownEntries,
  Person,
  Reminders,
  TeamLogs,
  TeamSettingsSource,
} from '../ports.ts';
import { lessonsOfWeek } from './lessons-of-week.ts';
import { nextReminderOf } from './next-reminder-of.ts';

/** What awaits somebody: what App Home shows beside entries and drafts. */
export type HomeOutlook = {
  readonly reminder: HomeReminder;
  /** What a log of today begins with. */
  readonly carried: CarryOver;
  /** Days with captures that no draft and no log has taken; newest first. */
  readonly captured: readonly DayOfCaptures[];
  readonly lessons: WeekOfLessons;
};

/** How somebody is reminded. */
export type HomeReminder = {
  /** Those that count: their own, else their team's. */
  readonly settings: ReminderSettings;
  /** Null: none is in sight. */
  readonly nextAt: Instant | null;
  /** The first day back; null for who is not away today. */
  readonly awayUntil: LocalDate | null;
};

/** The newest lessons of the last seven days, and how many more there are. */
export type WeekOfLessons = { readonly newest: readonly IndexedLesson[]; readonly beyond: number };

export type HomeUseCases = { readonly outlook: (person: Person) => Promise<HomeOutlook> };

export type HomeSurroundings = CarryOverSurroundings & {
  readonly captures: Pick<Captures, 'waitingDays'>;
  readonly journalIndex: Pick<JournalIndex, 'listLessons'>;
  readonly knownEntries: KnownEntries;
  readonly reminders: Pick<Reminders, 'find'>;
  readonly repositories: Pick<JournalRepositories, 'home'>;
  readonly teamLogs: TeamLogs;
  readonly teamSettings: TeamSettingsSource;
  readonly clock: Clock;
};

const MOST_DAYS = 5;

/** Ties them to what they stand on. */
export function bindHomeUseCases(around: HomeSurroundings): HomeUseCases {
  return {
    async outlook(person) {
      const now = around.clock.now();
      const day = await whereCapturesGo(around, person, null, now);
      const [reminder, carried, captured, lessons] = await Promise.all([
        nextReminderOf(around, person, now),
        carryInto(around, person, day),
        around.captures.waitingDays(person.key, MOST_DAYS),
        lessonsOfWeek(around.journalIndex, day.repository, now),
      ]);
      return { reminder, carried, captured, lessons };
    },
  };
}
