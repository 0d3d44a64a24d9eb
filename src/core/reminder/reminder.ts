import { type Instant, instantAfter } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';

/**
 * `end-of-day` at the person's own time; `nudge` the one follow-up; `snoozed` when they said to come back. A snooze
 * takes the place of all else that its day would bring.
 */
type ReminderKind = 'end-of-day' | 'nudge' | 'snoozed';

/** One message to one person. `date` is the day whose log it asks for: the local day, even where `at` is after midnight. */
export type Reminder = {
  readonly person: string;
  readonly date: LocalDate;
  readonly kind: ReminderKind;
  readonly at: Instant;
};

/** How late a reminder may come, after an outage or a journey; later than this, silence is kinder. */
const LATENESS = 2 * 3_600_000;

/** No reminder of this instant or before may still go out at `now`. */
export function tooLateAt(now: Instant): Instant {
  return instantAfter(now, -LATENESS);
}

/** What a reminder may be sent once under. A person may snooze again, so a snooze is known by its end too. */
export function reminderKey({ person, date, kind, at }: Reminder): string {
  switch (kind) {
    case 'end-of-day':
    case 'nudge':
      return `${person} ${date} ${kind}`;
    case 'snoozed':
      return `${person} ${date} ${kind} ${at}`;
    default:
      return kind satisfies never;
  }
}
