import type { ReminderSettings } from '../../../../src/core/reminder/reminder-settings.ts';
import type { PersonNow } from '../../../../src/core/reminder/reminders-due.ts';
import { type Instant, toInstant } from '../../../../src/core/time/instant.ts';
import { type LocalDate, parseLocalDate } from '../../../../src/core/time/local-date.ts';
import { parseLocalTime } from '../../../../src/core/time/local-time.ts';
import { parseTimeZone, type TimeZone } from '../../../../src/core/time/time-zone.ts';
import { parseWorkDays } from '../../../../src/core/time/work-days.ts';

export function zoneOf(name: string): TimeZone {
  return known(parseTimeZone(name), name);
}

export function dateOf(text: string): LocalDate {
  return known(parseLocalDate(text), text);
}

/** An instant from ISO 8601. */
export function at(iso: string): Instant {
  return toInstant(Date.parse(iso));
}

export function remindAt(
  time: string,
  days: string,
  nudgeAfter: number | null = null,
): Extract<ReminderSettings, { kind: 'on' }> {
  return {
    kind: 'on',
    time: known(parseLocalTime(time), time),
    days: known(parseWorkDays(days), days),
    nudgeAfter,
  };
}

/** Ada in Berlin, at 17:30 on weekdays, with nothing in the way. */
export function personWith(part: Partial<PersonNow>): PersonNow {
  return {
    id: 'ada',
    zone: zoneOf('Europe/Berlin'),
    settings: remindAt('17:30', 'mon-fri'),
    absence: null,
    snooze: null,
    holidays: new Set(),
    logged: new Set(),
    skipped: new Set(),
    sent: [],
    status: { emoji: '', text: '', expiresAt: null },
    ...part,
  };
}

function known<Value>(value: Value | null, text: string): Value {
  if (value === null) throw new Error(`cannot read ${text}`);
  return value;
}
