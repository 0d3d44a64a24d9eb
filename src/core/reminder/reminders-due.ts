import { type Instant, toInstant } from '../time/instant.ts';
import { nextReminder } from './next-reminder.ts';
import type { RemindedPerson } from './reminded-person.ts';
import { type Reminder, tooLateAt } from './reminder.ts';
import { type PersonStatus, statusSaysAway } from './status-says-away.ts';

/** A person with their status as it is now. */
export type PersonNow = RemindedPerson & { readonly status: PersonStatus };

/**
 * Who is due after `from`, where the last look ended, and at `to` at the latest, now: at most one reminder each, the
 * earliest. After a longer outage what came more than two hours before `to` is left out.
 */
export function remindersDue(people: Iterable<PersonNow>, from: Instant, to: Instant): readonly Reminder[] {
  const after = toInstant(Math.max(from, tooLateAt(to)));
  const due: Reminder[] = [];
  for (const person of people) {
    const reminder = nextReminder(person, after);
    if (reminder !== null && reminder.at <= to && !statusSaysAway(person.status, to)) due.push(reminder);
  }
  return due;
}
