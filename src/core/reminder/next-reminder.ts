import { type Instant, instantAfter } from '../time/instant.ts';
import { instantOf } from '../time/instant-of.ts';
import { addDays, type LocalDate, localDateAt } from '../time/local-date.ts';
import { isAway } from './absence.ts';
import type { RemindedPerson } from './reminded-person.ts';
import type { Reminder } from './reminder.ts';
import { whyQuiet } from './why-quiet.ts';

const MINUTE = 60_000;

/** Someone with a work day a week finds one behind the longest holidays. */
const DAYS_AHEAD = 400;

/**
 * The first reminder after `after`, as things stand; null when none is in sight. Store its instant and ask again when
 * something about the person changes. Ask from `now` when they change their own settings, so that `17:30` said at
 * 18:00 begins tomorrow; from `tooLateAt(now)` when their zone changes, so that today still counts.
 */
export function nextReminder(person: RemindedPerson, after: Instant): Reminder | null {
  const followUps = [snoozed(person), nudge(person)].filter((found) => found !== null);
  const wanted = followUps.filter(({ at, date }) => at > after && whyQuiet(person, date) === null);
  const endOfDay = nextEndOfDay(person, after);
  return wanted.concat(endOfDay ?? []).sort((a, b) => a.at - b.at)[0] ?? null;
}

function snoozed({ id, snooze, sent }: RemindedPerson): Reminder | null {
  if (snooze === null) return null;
  const done = sent.some(({ kind, date, at }) => {
    return kind === 'snoozed' && date === snooze.date && at >= snooze.until;
  });
  return done ? null : { person: id, date: snooze.date, kind: 'snoozed', at: snooze.until };
}

/** Counted from when the reminder went out, so that a late one is not followed at once. */
function nudge({ id, settings, snooze, sent }: RemindedPerson): Reminder | null {
  if (settings.kind === 'off' || settings.nudgeAfter === null) return null;
  const last = sent.filter(({ kind }) => kind === 'end-of-day').sort((a, b) => b.at - a.at)[0];
  const nudged = sent.some(({ kind, date }) => kind === 'nudge' && date === last?.date);
  if (last === undefined || nudged || snooze?.date === last.date) return null;
  const at = instantAfter(last.at, settings.nudgeAfter * MINUTE);
  return { person: id, date: last.date, kind: 'nudge', at };
}

function nextEndOfDay(person: RemindedPerson, after: Instant): Reminder | null {
  const { id, settings, absence, snooze, sent, zone } = person;
  if (settings.kind === 'off') return null;
  // A time that the clocks skip before midnight comes on the next day.
  let date = addDays(localDateAt(after, zone), -1);
  const last = addDays(date, DAYS_AHEAD);
  for (; date <= last; date = dayAfter(date, absence)) {
    if (whyQuiet(person, date) !== null || snooze?.date === date) continue;
    if (sent.some((reminder) => reminder.date === date)) continue;
    const at = instantOf(date, settings.time, zone);
    if (at !== null && at > after) return { person: id, date, kind: 'end-of-day', at };
  }
  return null;
}

/** The next day that can count: an absence is passed over in one step. */
function dayAfter(date: LocalDate, absence: RemindedPerson['absence']): LocalDate {
  const next = addDays(date, 1);
  return absence !== null && isAway(absence, next) ? absence.until : next;
}
