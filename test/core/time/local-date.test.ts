import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantAfter, toInstant } from '../../../src/core/time/instant.ts';
import {
  addDays,
  localDateAt,
  localTimeAt,
  parseLocalDate,
  weekdayOf,
} from '../../../src/core/time/local-date.ts';
import { parseTimeZone, UTC } from '../../../src/core/time/time-zone.ts';

function zone(name: string): typeof UTC {
  return parseTimeZone(name) ?? UTC;
}

function date(text: string): NonNullable<ReturnType<typeof parseLocalDate>> {
  const parsed = parseLocalDate(text);
  if (parsed === null) throw new Error(`not a date: ${text}`);
  return parsed;
}

describe('a local date', () => {
  test.each(['2026-11-20', '2024-02-29', '2099-12-31'])('is %s', (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '20261120',
    '2026-1-2',
    ' 2026-11-20',
    '',
  ])('is not %j', (text) => {
    expect(parseLocalDate(text)).toBeNull();
  });

  test.each([
    ['Pacific/Kiritimati', '2026-11-21', '01:30'],
    ['Europe/Berlin', '2026-11-20', '12:30'],
    ['America/Los_Angeles', '2026-11-20', '03:30'],
    ['Pacific/Pago_Pago', '2026-11-20', '00:30'],
    ['Asia/Kathmandu', '2026-11-20', '17:15'],
    ['UTC', '2026-11-20', '11:30'],
  ])('at one instant in %s is %s, and the time %s', (name, day, time) => {
    const instant = toInstant(Date.UTC(2026, 10, 20, 11, 30));
    expect(localDateAt(instant, zone(name))).toBe(day);
    expect(localTimeAt(instant, zone(name))).toBe(time);
  });

  test('follows the clocks when they change', () => {
    const berlin = zone('Europe/Berlin');
    const spring = toInstant(Date.UTC(2026, 2, 29, 0, 59));
    expect(localTimeAt(spring, berlin)).toBe('01:59');
    expect(localTimeAt(instantAfter(spring, 60_000), berlin)).toBe('03:00');
    const autumn = toInstant(Date.UTC(2026, 9, 25, 0, 59));
    expect(localTimeAt(autumn, berlin)).toBe('02:59');
    expect(localTimeAt(instantAfter(autumn, 60_000), berlin)).toBe('02:00');
    expect(localDateAt(instantAfter(autumn, 22 * 3_600_000), berlin)).toBe('2026-10-25');
    expect(localDateAt(instantAfter(autumn, 22 * 3_600_000 + 60_000), berlin)).toBe('2026-10-26');
  });

  test('moves by days across months, years and leap days', () => {
    expect(addDays(date('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(date('2024-03-01'), -1)).toBe('2024-02-29');
    expect(weekdayOf(date('2026-11-20'))).toBe('Friday');
  });

  test('comes back when it moves there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        expect(addDays(addDays(date('2026-11-20'), days), -days)).toBe('2026-11-20');
      }),
      { numRuns: 500, seed: 21 },
    );
  });
});

describe('a time zone', () => {
  test.each(['Europe/Berlin', 'America/Argentina/Ushuaia', 'UTC', 'Etc/GMT+5'])('is %s', (name) => {
    expect(parseTimeZone(name)).toBe(name);
  });

  test.each(['Mars/Olympus', '', '+02:00', 'Europe/Berlin\n', '../etc'])('is not %j', (name) => {
    expect(parseTimeZone(name)).toBeNull();
  });
});

describe('an instant', () => {
  test('is a finite number of whole milliseconds', () => {
    expect(toInstant(1.9)).toBe(1);
    expect(() => toInstant(Number.NaN)).toThrow(RangeError);
  });
});
