import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../src/core/time/instant-of.ts';
import { parseLocalDate } from '../../../src/core/time/local-date.ts';
import { parseLocalTime } from '../../../src/core/time/local-time.ts';
import { parseTimeZone } from '../../../src/core/time/time-zone.ts';

describe('the instant of a local time', () => {
  test.each([
    ['2026-11-20 17:30', 'Europe/Berlin', '2026-11-20T16:30'],
    ['2026-11-20 17:30', 'Asia/Kathmandu', '2026-11-20T11:45'],
    ['2026-11-20 17:30', 'Pacific/Kiritimati', '2026-11-20T03:30'],
    ['2026-11-20 17:30', 'Pacific/Pago_Pago', '2026-11-21T04:30'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(inUtc(local, zone)).toBe(instant);
  });

  test.each([
    ['2026-03-08 02:30', 'America/New_York', '2026-03-08T07:30'],
    ['2026-03-29 01:30', 'Europe/Lisbon', '2026-03-29T01:30'],
    ['2026-10-04 02:15', 'Australia/Lord_Howe', '2026-10-03T15:45'],
    ['2018-11-04 00:30', 'America/Sao_Paulo', '2018-11-04T03:30'],
  ])('%s in %s, which the clocks skip, comes within the hour after, at %s', (local, zone, instant) => {
    expect(inUtc(local, zone)).toBe(instant);
  });

  test.each([
    ['2026-11-01 01:30', 'America/New_York', '2026-11-01T05:30'],
    ['2026-10-25 02:30', 'Europe/Berlin', '2026-10-25T00:30'],
    ['2026-04-05 01:45', 'Australia/Lord_Howe', '2026-04-04T14:45'],
  ])('%s in %s, which comes twice, is the first, %s', (local, zone, instant) => {
    expect(inUtc(local, zone)).toBe(instant);
  });

  test('is none on a date that a zone left out, and right on the days about it', () => {
    expect(inUtc('2011-12-30 17:30', 'Pacific/Apia')).toBeNull();
    expect(inUtc('2011-12-30 00:00', 'Pacific/Apia')).toBeNull();
    expect(inUtc('2011-12-29 23:59', 'Pacific/Apia')).toBe('2011-12-30T09:59');
    expect(inUtc('2011-12-31 00:00', 'Pacific/Apia')).toBe('2011-12-30T10:00');
  });
});

function inUtc(local: string, zoneName: string): string | null {
  const date = parseLocalDate(local.slice(0, 10));
  const time = parseLocalTime(local.slice(11));
  const zone = parseTimeZone(zoneName);
  if (date === null || time === null || zone === null) throw new Error(`cannot read ${local} ${zoneName}`);
  const instant = instantOf(date, time, zone);
  return instant === null ? null : new Date(instant).toISOString().slice(0, 16);
}
