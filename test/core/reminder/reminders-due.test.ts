import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reminderKey } from '../../../src/core/reminder/reminder.ts';
import { remindersDue } from '../../../src/core/reminder/reminders-due.ts';
import { instantAfter } from '../../../src/core/time/instant.ts';
import { at, dateOf, personWith, remindAt, zoneOf } from './support/people.ts';
import { remindAtTicks } from './support/remind-at-ticks.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the reminders due', () => {
  test('are those after the last look, up to now', () => {
    const ada = personWith({});
    expect(remindersDue([ada], at('2026-11-20T16:29:00Z'), at('2026-11-20T16:30:00Z'))).toEqual([
      { person: 'ada', date: '2026-11-20', kind: 'end-of-day', at: at('2026-11-20T16:30:00Z') },
    ]);
    expect(remindersDue([ada], at('2026-11-20T16:28:00Z'), at('2026-11-20T16:29:59Z'))).toEqual([]);
    expect(remindersDue([ada], at('2026-11-20T16:30:00Z'), at('2026-11-20T16:31:00Z'))).toEqual([]);
  });

  test('come late after an outage, by less than two hours, else not', () => {
    const from = at('2026-11-20T12:00:00Z');
    expect(remindersDue([personWith({})], from, at('2026-11-20T18:29:59Z'))).toHaveLength(1);
    expect(remindersDue([personWith({})], from, at('2026-11-20T18:30:00Z'))).toEqual([]);
  });

  test('leave out a person whose status says vacation, until it expires', () => {
    const from = at('2026-11-20T16:29:00Z');
    const to = at('2026-11-20T16:30:00Z');
    const status = { emoji: ':palm_tree:', text: '', expiresAt: null };
    expect(remindersDue([personWith({ status })], from, to)).toEqual([]);
    const over = { ...status, expiresAt: at('2026-11-20T16:00:00Z') };
    expect(remindersDue([personWith({ status: over })], from, to)).toHaveLength(1);
  });

  test('have a key by person, date and kind, and a snooze one of its own', () => {
    const reminder = { person: 'ada', date: dateOf('2026-11-20'), at: at('2026-11-20T16:30:00Z') };
    expect(reminderKey({ ...reminder, kind: 'nudge' })).toBe('ada 2026-11-20 nudge');
    expect(reminderKey({ ...reminder, kind: 'end-of-day' })).toBe('ada 2026-11-20 end-of-day');
    expect(reminderKey({ ...reminder, kind: 'snoozed' })).toBe('ada 2026-11-20 snoozed 1795192200000');
  });
});

describe('looking at any times', () => {
  const start = at('2026-10-20T00:00:00Z');
  const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Chatham'];
  const cases = fc.record({
    zone: fc.constantFrom(...zones).map(zoneOf),
    settings: fc
      .tuple(fc.constantFrom('17:30', '01:45', '02:15', '00:00', '23:59'), fc.constantFrom(null, 5, 60))
      .map(([time, nudge]) => remindAt(time, 'daily', nudge)),
  });

  test('brings the same reminders as looking every minute, while no two looks are two hours apart', () => {
    const everyMinute = Array.from({ length: 16 * 24 * 12 }, (_, index) =>
      instantAfter(start, index * 5 * MINUTE),
    );
    fc.assert(
      fc.property(
        cases,
        fc.array(fc.integer({ min: 1, max: 2 * HOUR - 1 }), { minLength: 384, maxLength: 384 }),
        (part, gaps) => {
          const person = personWith(part);
          const ticks = ticksOf(gaps).filter((tick) => tick < instantAfter(start, 15 * 24 * HOUR));
          const end = ticks.at(-1) ?? start;
          const usual = remindAtTicks(person, everyMinute);
          const found = new Set(remindAtTicks(person, ticks).map(reminderKey));
          // One at the very end may still be on its way.
          const settled = usual.filter((reminder) => reminder.sentAt < instantAfter(end, -5 * HOUR));
          expect(settled.map(reminderKey).filter((key) => !found.has(key))).toEqual([]);
          const ever = new Set(usual.map(reminderKey));
          expect([...found].filter((key) => !ever.has(key))).toEqual([]);
        },
      ),
      { numRuns: 12, seed: 5 },
    );
  });

  test('brings none twice, none early and none more than two hours late, however long it was down', () => {
    fc.assert(
      fc.property(
        cases,
        fc.array(fc.integer({ min: 1, max: 40 * HOUR }), { minLength: 1, maxLength: 60 }),
        (part, gaps) => {
          const sent = remindAtTicks(personWith(part), ticksOf(gaps));
          expect(new Set(sent.map(reminderKey)).size).toBe(sent.length);
          for (const reminder of sent) {
            expect(reminder.sentAt - reminder.at).toBeGreaterThanOrEqual(0);
            expect(reminder.sentAt - reminder.at).toBeLessThan(2 * HOUR);
          }
        },
      ),
      { numRuns: 200, seed: 6 },
    );
  });

  function ticksOf(gaps: readonly number[]): readonly ReturnType<typeof instantAfter>[] {
    const ticks = [start];
    for (const gap of gaps) ticks.push(instantAfter(ticks.at(-1) ?? start, gap));
    return ticks;
  }
});
