import type { Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { TimeZone } from '../time/time-zone.ts';
import type { Absence } from './absence.ts';
import type { Reminder } from './reminder.ts';
import type { ReminderSettings } from './reminder-settings.ts';

/** When a person asked to be reminded again, of which day's log. */
type Snooze = { readonly date: LocalDate; readonly until: Instant };

/** All that decides whether a person is reminded, but for their status, which is known only when it is time. */
export type RemindedPerson = {
  readonly id: string;
  /** Where they are now, not where they were when they signed up. */
  readonly zone: TimeZone;
  readonly settings: ReminderSettings;
  readonly absence: Absence | null;
  readonly snooze: Snooze | null;
  /** Local days without a reminder because the team does not work. */
  readonly holidays: ReadonlySet<LocalDate>;
  /** Days whose log is written. Of these, of `skipped` and of `sent`, the last three days are enough. */
  readonly logged: ReadonlySet<LocalDate>;
  readonly skipped: ReadonlySet<LocalDate>;
  /** What went out; `at` is the instant at which it did, not the one it was due. */
  readonly sent: readonly Pick<Reminder, 'date' | 'kind' | 'at'>[];
};
