import { describe, expect, test } from 'vitest';
import { minutesOf, parseLocalTime } from '../../../src/core/time/local-time.ts';

describe('a local time', () => {
  test.each([
    ['17:30', '17:30'],
    ['9:05', '09:05'],
    ['17.30', '17:30'],
    ['17h30', '17:30'],
    ['5pm', '17:00'],
    ['5:30 PM', '17:30'],
    ['12am', '00:00'],
    ['12:15 p.m.', '12:15'],
    ['00:00', '00:00'],
  ])('is said as %j', (text, time) => {
    expect(parseLocalTime(text)).toBe(time);
  });

  test.each(['17', '24:00', '12:60', '13pm', '0am', '17:3', 'noonish', '', '17:30 mon'])(
    'is not %j',
    (text) => {
      expect(parseLocalTime(text)).toBeNull();
    },
  );

  test('stands so many minutes after midnight', () => {
    const time = parseLocalTime('17:30');
    expect(time === null ? null : minutesOf(time)).toBe(1050);
  });
});
