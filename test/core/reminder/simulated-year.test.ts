import { describe, expect, test } from 'vitest';
import { nextReminder } from '../../../src/core/reminder/next-reminder.ts';
import { instantAfter, toInstant } from '../../../src/core/time/instant.ts';
import { at, dateOf, personWith, remindAt, zoneOf } from './support/people.ts';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;

/** With summer time in either hemisphere, of half an hour, at odd offsets, at both ends of the date line, and without. */
const zones = [
  'Europe/Berlin',
  'Europe/Lisbon',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Santiago',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

const start = at('2026-01-01T00:00:00Z');
const end = at('2027-01-01T00:00:00Z');

describe.each(zones)('a year in %s', (name) => {
  const minutes = minutesOfYear(name);
  const setForward = skips(name);

  test('brings each reminder once, in its local minute, and none on days off', () => {
    const holidays = new Set([dateOf('2026-05-01'), dateOf('2026-12-25')]);
    const absence = { from: dateOf('2026-07-06'), until: dateOf('2026-07-20'), by: 'ada' };
    const expected = [...minutes]
      .filter(([wall]) => wall.endsWith('T17:30'))
      .filter(([wall]) => ![0, 6].includes(new Date(`${wall}Z`).getUTCDay()))
      .filter(([wall]) => !['2026-05-01', '2026-12-25'].includes(wall.slice(0, 10)))
      .filter(([wall]) => wall < '2026-07-06' || wall >= '2026-07-20')
      .map(([wall, instant]) => `${wall.slice(0, 10)} ${instant}`);
    expect(expected.length).toBeGreaterThan(245);
    expect(remindersOfYear(name, '17:30', 'mon-fri', { holidays, absence })).toEqual(expected);
  });

  test.each(['00:15', '01:45', '02:15', '02:45'])(
    'brings the one at %s once a day, where clocks change too',
    (time) => {
      const reminders = remindersOfYear(name, time, 'daily', {});
      const days = reminders.map((reminder) => reminder.slice(0, 10));
      expect(new Set(days).size).toBe(days.length);
      expect(days.length).toBeGreaterThanOrEqual(365);
      for (const reminder of reminders) {
        const [date = '', instant = ''] = reminder.split(' ');
        const first = minutes.get(`${date}T${time}`);
        // A time that the clocks skipped comes within the hour after they were set.
        const afterSkip = Number(instant) - (setForward[date] ?? 0);
        if (first === undefined) expect(afterSkip >= 0 && afterSkip < 60 * MINUTE).toBe(true);
        else expect(Number(instant)).toBe(first);
      }
    },
  );
});

/** `date instant` of each, one after the other, as the store asks for them. */
function remindersOfYear(
  zone: string,
  time: string,
  days: string,
  part: Parameters<typeof personWith>[0],
): readonly string[] {
  const person = personWith({ ...part, zone: zoneOf(zone), settings: remindAt(time, days) });
  const reminders: string[] = [];
  for (let now = instantAfter(start, -1); ; ) {
    const reminder = nextReminder(person, now);
    if (reminder === null || reminder.at >= end) return reminders;
    reminders.push(`${reminder.date} ${reminder.at}`);
    now = toInstant(reminder.at);
  }
}

/** What the clock on the wall shows at each minute of the year, with the first instant at which it does, by `Intl` alone. */
function minutesOfYear(zone: string): ReadonlyMap<string, number> {
  const shown = wallClock(zone);
  const minutes = new Map<string, number>();
  // No zone changes its clocks but on a quarter of an hour.
  for (let quarter: number = start; quarter < end; quarter += QUARTER) {
    const wall = shown(quarter);
    for (let minute = 0; minute < QUARTER; minute += MINUTE) {
      const text = new Date(wall + minute).toISOString().slice(0, 16);
      if (!minutes.has(text)) minutes.set(text, quarter + minute);
    }
  }
  return minutes;
}

/** The instants at which the clocks are set forward, by the local date after they are. */
function skips(zone: string): Readonly<Record<string, number>> {
  const shown = wallClock(zone);
  const found: Record<string, number> = {};
  for (let quarter: number = start; quarter < end; quarter += QUARTER) {
    if (shown(quarter) - shown(quarter - QUARTER) > QUARTER)
      found[new Date(shown(quarter)).toISOString().slice(0, 10)] = quarter;
  }
  return found;
}

function wallClock(zone: string): (milliseconds: number) => number {
  const format = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (milliseconds) => Date.parse(`${format.format(milliseconds).replace(' ', 'T')}Z`);
}
