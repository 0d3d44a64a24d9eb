import { describe, expect, it } from 'vitest';
import type { ReminderSettings } from '../../../src/core/reminder/reminder-settings.ts';
import { parseLocalTime } from '../../../src/core/time/local-time.ts';
import { parseWorkDays } from '../../../src/core/time/work-days.ts';
import { day, grace, home, zone } from '../../store/sample.ts';
import { startReminders } from './start-reminders.ts';

const team = 'reminders:\n  time: 17:30\n  nudge: 30\nholidays:\n  - 2026-11-24\n';
const today = day('2026-11-20');
const evening = '2026-11-20T22:00:00Z';
const asked = '20 16:30 end-of-day of 2026-11-20: asking';

function at(text: string): ReminderSettings {
  const time = parseLocalTime(text);
  const days = parseWorkDays('mon-fri');
  if (time === null || days === null) throw new Error('the sample is wrong');
  return { kind: 'on', time, days, nudgeAfter: null };
}

describe('a reminder', () => {
  it('comes to whoever has written when buildlog.yml says, with one nudge', async () => {
    const { jump, runUntil, told } = await startReminders(team);
    jump('2026-11-20T16:29:00Z');
    await runUntil('2026-11-20T16:29:59Z');
    expect(told()).toEqual([]);
    await runUntil('2026-11-20T16:31:00Z');
    expect(told()).toEqual([asked]);
    await runUntil('2026-11-20T18:00:00Z');
    expect(told()).toEqual([
      '20 16:30 end-of-day of 2026-11-20: past',
      '20 17:00 nudge of 2026-11-20: asking',
    ]);
    jump('2026-11-20T20:00:00Z');
    await runUntil(evening);
    expect(told()).toHaveLength(2);
  });

  it('does not come where neither the team nor the person wants it', async () => {
    const { jump, runUntil, told } = await startReminders();
    jump('2026-11-20T16:29:00Z');
    await runUntil('2026-11-20T17:31:00Z');
    expect(told()).toEqual([]);
  });

  it("comes at one's own hour instead, and in one's own way", async () => {
    const { says, person, jump, runUntil, told } = await startReminders(team);
    await says.setReminder(person, home, at('18:15'));
    jump('2026-11-20T16:29:00Z');
    await runUntil('2026-11-20T18:30:00Z');
    expect(told()).toEqual(['20 17:15 end-of-day of 2026-11-20: asking']);
  });

  it('does not come to whoever has switched it off, and comes again to who wants what the team has', async () => {
    const { says, person, jump, runUntil, told } = await startReminders(team);
    await says.setReminder(person, home, { kind: 'off' });
    jump('2026-11-20T16:29:00Z');
    await runUntil('2026-11-20T17:31:00Z');
    expect(told()).toEqual([]);
    await says.setReminder(person, home, null);
    jump('2026-11-23T16:29:00Z');
    await runUntil('2026-11-23T16:31:00Z');
    expect(told()).toEqual(['23 16:30 end-of-day of 2026-11-23: asking']);
  });

  it('comes to who has never written only if they want it themselves', async () => {
    const { says, store, person, clock, jump, runUntil, told } = await startReminders(team);
    await says.setReminder(person, home, { kind: 'off' });
    const newcomer = { key: grace, name: 'Grace', zone: zone('Europe/Paris'), profileUrl: null };
    const { slug } = await store.people.remember({ ...newcomer, seenAt: clock.now() });
    const known = { ...newcomer, slug, github: null, seenAt: clock.now() };
    await says.comeBack(known, null);
    jump('2026-11-20T16:29:00Z');
    await runUntil('2026-11-20T16:31:00Z');
    expect(told()).toEqual([]);
    await says.setReminder(known, home, at('18:00'));
    await runUntil('2026-11-20T17:01:00Z');
    expect(told()).toEqual(['20 17:00 end-of-day of 2026-11-20: asking']);
  });

  type Started = Awaited<ReturnType<typeof startReminders>>;
  it.each<readonly [string, (started: Started) => Promise<unknown>]>([
    ['has logged the day', ({ write }) => write('today', '2026-11-20')],
    ['has skipped it', ({ says, person }) => says.skipDay(person, today)],
    ['is away', ({ says, person }) => says.goAway(person, home, 'until Monday')],
    [
      'says so in their status',
      async ({ now }) => {
        now.status = { emoji: ':palm_tree:', text: '', expiresAt: null };
      },
    ],
  ])('does not come to who %s, but on Monday', async (_, quieten) => {
    const started = await startReminders(team);
    const { jump, runUntil, told, now } = started;
    await quieten(started);
    jump('2026-11-20T16:29:00Z');
    await runUntil('2026-11-20T17:31:00Z');
    expect(told()).toEqual([]);
    now.status = { emoji: '', text: '', expiresAt: null };
    jump('2026-11-23T16:29:00Z');
    await runUntil('2026-11-23T16:31:00Z');
    expect(told()).toEqual(['23 16:30 end-of-day of 2026-11-23: asking']);
  });

  it('does not come on a holiday of the team', async () => {
    const { jump, runUntil, told } = await startReminders(team);
    jump('2026-11-24T16:29:00Z');
    await runUntil('2026-11-24T17:31:00Z');
    expect(told()).toEqual([]);
  });

  it.each([
    [
      'New York, where the hour is yet to come',
      'America/New_York',
      '20 22:30 end-of-day of 2026-11-20: asking',
    ],
    ['Dubai, where it has just been', 'Asia/Dubai', '20 14:00 end-of-day of 2026-11-20: asking'],
  ])('of today follows somebody to %s', async (_, place, expected) => {
    const { now, remember, jump, runUntil, told } = await startReminders('reminders:\n  time: 17:30\n');
    jump('2026-11-20T14:00:00Z');
    now.zone = zone(place);
    await remember();
    await runUntil('2026-11-20T14:02:00Z');
    jump('2026-11-20T16:29:00Z');
    await runUntil('2026-11-20T16:32:00Z');
    jump('2026-11-20T22:29:00Z');
    await runUntil('2026-11-20T22:32:00Z');
    expect(told()).toEqual([expected]);
  });

  it('is left out where the hour has passed long ago in the place that somebody comes to', async () => {
    const { now, remember, jump, runUntil, told } = await startReminders('reminders:\n  time: 17:30\n');
    now.zone = zone('Asia/Tokyo');
    await remember();
    await runUntil('2026-11-20T12:02:00Z');
    jump('2026-11-20T16:29:00Z');
    await runUntil('2026-11-20T16:32:00Z');
    expect(told()).toEqual([]);
  });

  it.each([
    ['late by less than two hours', '2026-11-20T18:29:00Z', ['20 18:29 end-of-day of 2026-11-20: asking']],
    ['not at all after two', '2026-11-20T18:31:00Z', []],
  ])('comes %s when nobody could send it', async (_, back, expected) => {
    const { jump, runUntil, told, startProcess } = await startReminders('reminders:\n  time: 17:30\n');
    jump(back);
    await runUntil(new Date(Date.parse(back) + 60_000).toISOString(), startProcess());
    expect(told()).toEqual(expected);
  });
});

describe('what becomes of a reminder', () => {
  async function asking() {
    const started = await startReminders(team);
    started.jump('2026-11-20T16:29:00Z');
    await started.runUntil('2026-11-20T16:31:00Z');
    expect(started.told()).toEqual([asked]);
    return started;
  }

  it('it says when its log is written, and nobody asks again', async () => {
    const { write, runUntil, told } = await asking();
    await write('today', '2026-11-20');
    await runUntil('2026-11-20T17:31:00Z');
    expect(told()).toEqual(['20 16:30 end-of-day of 2026-11-20: logged']);
  });

  it('it says that its day is skipped, until the log is written after all', async () => {
    const { says, person, write, runUntil, told } = await asking();
    await says.skipDay(person, today);
    await runUntil('2026-11-20T17:31:00Z');
    expect(told()).toEqual(['20 16:30 end-of-day of 2026-11-20: skipped']);
    await write('today', '2026-11-20');
    await runUntil('2026-11-20T17:32:00Z');
    expect(told()).toEqual(['20 16:30 end-of-day of 2026-11-20: logged']);
  });

  it('snoozed, it comes again after an hour, in place of the nudge', async () => {
    const { says, person, runUntil, told, jump } = await asking();
    await says.snooze(person, today);
    await runUntil('2026-11-20T17:32:00Z');
    expect(told()).toEqual([
      '20 16:30 end-of-day of 2026-11-20: snoozed',
      '20 17:31 snoozed of 2026-11-20: asking',
    ]);
    await says.snooze(person, today);
    jump('2026-11-20T18:31:00Z');
    await runUntil('2026-11-20T20:00:00Z');
    expect(told()).toEqual([
      '20 16:30 end-of-day of 2026-11-20: snoozed',
      '20 17:31 snoozed of 2026-11-20: snoozed',
      '20 18:32 snoozed of 2026-11-20: asking',
    ]);
  });

  it('snoozed, it does not come again once the log is written', async () => {
    const { says, person, write, runUntil, told } = await asking();
    await says.snooze(person, today);
    await write('today', '2026-11-20');
    await runUntil('2026-11-20T18:00:00Z');
    expect(told()).toEqual(['20 16:30 end-of-day of 2026-11-20: logged']);
  });

  it('it is never posted when the log is written while it waits its turn', async () => {
    const { write, jump, startProcess, runUntil, told } = await startReminders(team);
    jump('2026-11-20T16:30:00Z');
    await startProcess().decide();
    await write('today', '2026-11-20');
    await runUntil('2026-11-20T17:31:00Z');
    expect(told()).toEqual([]);
  });
});

describe('an absence', () => {
  it('is not ended by the button of an earlier one', async () => {
    const { says, person, store } = await startReminders(team);
    await says.goAway(person, home, 'until Wednesday');
    expect(await says.comeBack(person, day('2026-11-02'))).toBe(false);
    const until = { from: today, until: day('2026-11-25'), by: 'U1' };
    expect((await store.reminders.find(person.key))?.absence).toEqual(until);
    expect(await says.comeBack(person, today)).toBe(true);
    expect((await store.reminders.find(person.key))?.absence).toBeNull();
  });
});
