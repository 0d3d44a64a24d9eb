import { describe, expect, test } from 'vitest';
import { nextReminder } from '../../../src/core/reminder/next-reminder.ts';
import { tooLateAt } from '../../../src/core/reminder/reminder.ts';
import type { PersonNow } from '../../../src/core/reminder/reminders-due.ts';
import { at, dateOf, personWith, remindAt, zoneOf } from './support/people.ts';

/** The next reminder as `kind date instant`, or null. */
function next(person: Partial<PersonNow>, after: string): string | null {
  const found = nextReminder(personWith(person), at(after));
  return found === null ? null : `${found.kind} ${found.date} ${new Date(found.at).toISOString()}`;
}

const friday = '2026-11-20T08:00:00Z';

describe('the next reminder', () => {
  test('is at the person’s own time on their next work day', () => {
    expect(next({}, friday)).toBe('end-of-day 2026-11-20 2026-11-20T16:30:00.000Z');
    expect(next({}, '2026-11-20T16:30:00Z')).toBe('end-of-day 2026-11-23 2026-11-23T16:30:00.000Z');
    expect(next({ settings: remindAt('17:30', 'sun-thu') }, friday)).toBe(
      'end-of-day 2026-11-22 2026-11-22T16:30:00.000Z',
    );
  });

  test('passes over days that are logged, skipped, away, or a holiday', () => {
    const monday = 'end-of-day 2026-11-23 2026-11-23T16:30:00.000Z';
    expect(next({ logged: new Set([dateOf('2026-11-20')]) }, friday)).toBe(monday);
    expect(next({ skipped: new Set([dateOf('2026-11-20')]) }, friday)).toBe(monday);
    expect(next({ holidays: new Set([dateOf('2026-11-20')]) }, friday)).toBe(monday);
    const absence = { from: dateOf('2026-11-19'), until: dateOf('2026-12-01'), by: 'lead' };
    expect(next({ absence }, friday)).toBe('end-of-day 2026-12-01 2026-12-01T16:30:00.000Z');
  });

  test('is none for someone who wants none', () => {
    expect(next({ settings: { kind: 'off' } }, friday)).toBeNull();
  });

  test('is a nudge, counted from when the reminder went out', () => {
    const settings = remindAt('17:30', 'mon-fri', 45);
    const late = { date: dateOf('2026-11-20'), kind: 'end-of-day', at: at('2026-11-20T18:10:00Z') } as const;
    const after = '2026-11-20T18:10:00Z';
    expect(next({ settings, sent: [late] }, after)).toBe('nudge 2026-11-20 2026-11-20T18:55:00.000Z');
    const nudged = { ...late, kind: 'nudge', at: at('2026-11-20T18:55:00Z') } as const;
    expect(next({ settings, sent: [late, nudged] }, '2026-11-20T18:55:00Z')).toBe(
      'end-of-day 2026-11-23 2026-11-23T16:30:00.000Z',
    );
    expect(next({ settings, sent: [late], logged: new Set([late.date]) }, after)).toMatch(/^end-of-day/);
  });

  test('is the end of a snooze, which takes the place of the nudge and may come again', () => {
    const date = dateOf('2026-11-20');
    const settings = remindAt('17:30', 'mon-fri', 45);
    const sent = [{ date, kind: 'end-of-day', at: at('2026-11-20T16:30:00Z') }] as const;
    const snooze = { date, until: at('2026-11-20T17:40:00Z') };
    expect(next({ settings, sent, snooze }, '2026-11-20T16:40:00Z')).toBe(
      'snoozed 2026-11-20 2026-11-20T17:40:00.000Z',
    );
    const again = [...sent, { date, kind: 'snoozed', at: at('2026-11-20T17:40:00Z') }] as const;
    expect(next({ settings, sent: again, snooze }, '2026-11-20T17:00:00Z')).toMatch(/^end-of-day 2026-11-23/);
    const later = { date, until: at('2026-11-20T18:40:00Z') };
    expect(next({ settings, sent: again, snooze: later }, '2026-11-20T17:45:00Z')).toBe(
      'snoozed 2026-11-20 2026-11-20T18:40:00.000Z',
    );
  });

  test('forgets a snooze that an outage has swallowed', () => {
    const snooze = { date: dateOf('2026-11-19'), until: at('2026-11-19T17:40:00Z') };
    const sent = [
      { date: dateOf('2026-11-20'), kind: 'end-of-day', at: at('2026-11-20T16:30:00Z') },
    ] as const;
    expect(next({ settings: remindAt('17:30', 'daily', 30), sent, snooze }, '2026-11-20T16:30:00Z')).toBe(
      'nudge 2026-11-20 2026-11-20T17:00:00.000Z',
    );
  });

  test('counts a snooze on a day off, for it is the person’s own word', () => {
    const snooze = { date: dateOf('2026-11-21'), until: at('2026-11-21T10:00:00Z') };
    expect(next({ snooze }, '2026-11-21T09:00:00Z')).toBe('snoozed 2026-11-21 2026-11-21T10:00:00.000Z');
  });
});

describe('a journey', () => {
  const sent = [{ date: dateOf('2026-11-20'), kind: 'end-of-day', at: at('2026-11-20T04:30:00Z') }] as const;

  test('counts the same day: from Berlin to New York in the afternoon', () => {
    const now = at('2026-11-20T15:00:00Z');
    expect(next({ zone: zoneOf('America/New_York') }, new Date(tooLateAt(now)).toISOString())).toBe(
      'end-of-day 2026-11-20 2026-11-20T22:30:00.000Z',
    );
  });

  test('is still in time within two hours: from Berlin to Moscow', () => {
    const now = at('2026-11-20T16:00:00Z');
    expect(next({ zone: zoneOf('Europe/Moscow') }, new Date(tooLateAt(now)).toISOString())).toBe(
      'end-of-day 2026-11-20 2026-11-20T14:30:00.000Z',
    );
  });

  test('brings no second reminder for the same date: from Auckland over the date line to Honolulu', () => {
    expect(
      next({ zone: zoneOf('Pacific/Honolulu'), settings: remindAt('17:30', 'daily'), sent }, friday),
    ).toBe('end-of-day 2026-11-21 2026-11-22T03:30:00.000Z');
  });
});
