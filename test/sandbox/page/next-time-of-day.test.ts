import { describe, expect, it } from 'vitest';
import { nextTimeOfDay } from '../../../sandbox/page/next-time-of-day.ts';

const FRIDAY = 5;

function next(now: string, zone: string, weekday?: number): string {
  return new Date(nextTimeOfDay(Date.parse(now), '17:30', zone, weekday)).toISOString();
}

describe('a jump of the clock', () => {
  it('goes to the hour of the person, and never back', () => {
    expect(next('2026-11-18T10:00:00Z', 'Europe/Paris')).toBe('2026-11-18T16:30:00.000Z');
    expect(next('2026-11-18T16:30:00Z', 'Europe/Paris')).toBe('2026-11-19T16:30:00.000Z');
  });

  it("goes to Friday where the person is: today's while its hour is to come, else next week's", () => {
    expect(next('2026-11-18T10:00:00Z', 'Asia/Tokyo', FRIDAY)).toBe('2026-11-20T08:30:00.000Z');
    expect(next('2026-11-20T08:00:00Z', 'Asia/Tokyo', FRIDAY)).toBe('2026-11-20T08:30:00.000Z');
    expect(next('2026-11-20T09:00:00Z', 'Asia/Tokyo', FRIDAY)).toBe('2026-11-27T08:30:00.000Z');
  });
});
