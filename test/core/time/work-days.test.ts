import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLocalDate } from '../../../src/core/time/local-date.ts';
import { parseWorkDays, weekdayOn, weekdays, writeWorkDays } from '../../../src/core/time/work-days.ts';

describe('work days', () => {
  test.each([
    ['mon-fri', 'mon-fri'],
    ['Monday to Friday', 'mon-fri'],
    ['weekdays', 'mon-fri'],
    ['wed, mon', 'mon, wed'],
    ['mon,wed and fri', 'mon, wed, fri'],
    ['Mondays & Thursdays', 'mon, thu'],
    ['sun-thu', 'mon, tue, wed, thu, sun'],
    ['fri–mon', 'mon, fri, sat, sun'],
    ['daily', 'mon-sun'],
    ['every day', 'mon-sun'],
    ['weekends', 'sat, sun'],
    ['tue', 'tue'],
    ['mon mon', 'mon'],
  ])('are said as %j', (text, days) => {
    const parsed = parseWorkDays(text);
    expect(parsed === null ? null : writeWorkDays(parsed)).toBe(days);
  });

  test.each(['', 'mo', 'mon-', 'mon-fri-sun', 'soon', 'mon, whenever', 'to', '-'])('are not %j', (text) => {
    expect(parseWorkDays(text)).toBeNull();
  });

  test('are the same days when they are written and read back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }), (chosen) => {
        const days = parseWorkDays(chosen.join(','));
        expect(days && parseWorkDays(writeWorkDays(days))).toEqual(days);
        expect([...(days ?? [])].sort()).toEqual([...chosen].sort());
      }),
      { seed: 3 },
    );
  });
});

describe('the day of the week', () => {
  test.each([
    ['2026-11-20', 'fri'],
    ['2024-02-29', 'thu'],
    ['2000-01-01', 'sat'],
    ['2026-11-22', 'sun'],
  ])('of %s is %s', (text, day) => {
    const date = parseLocalDate(text);
    expect(date === null ? null : weekdayOn(date)).toBe(day);
  });
});
