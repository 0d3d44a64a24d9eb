import { describe, expect, test } from 'vitest';
import { isoWeekOf } from '../../../src/core/time/iso-week.ts';
import { parseLocalDate } from '../../../src/core/time/local-date.ts';
import { startOfWeek } from '../../../src/core/time/start-of-week.ts';

describe('a week', () => {
  test.each([
    ['2026-11-20', '2026-W47', '2026-11-16'],
    ['2026-11-16', '2026-W47', '2026-11-16'],
    ['2026-11-22', '2026-W47', '2026-11-16'],
    ['2027-01-03', '2026-W53', '2026-12-28'],
    ['2024-12-30', '2025-W01', '2024-12-30'],
    ['2023-01-01', '2022-W52', '2022-12-26'],
  ])('of %s is %s and begins on %s', (text, week, monday) => {
    const date = parseLocalDate(text);
    if (date === null) throw new Error(text);
    expect(isoWeekOf(date)).toBe(week);
    expect(startOfWeek(date)).toBe(monday);
  });

  test('begins on the day that the team says', () => {
    const date = parseLocalDate('2026-11-20');
    expect(date && startOfWeek(date, 'sun')).toBe('2026-11-15');
    expect(date && startOfWeek(date, 'fri')).toBe('2026-11-20');
  });
});
