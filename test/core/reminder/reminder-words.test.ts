import { describe, expect, test } from 'vitest';
import { isAway, parseAwayUntil } from '../../../src/core/reminder/absence.ts';
import { parseReminderWords, writeReminderWords } from '../../../src/core/reminder/reminder-settings.ts';
import { statusSaysAway } from '../../../src/core/reminder/status-says-away.ts';
import { at, dateOf, remindAt } from './support/people.ts';

describe('what follows `remind`', () => {
  test.each([
    ['17:30 mon-fri', '17:30 mon-fri'],
    ['at 5pm', '17:00 mon-thu'],
    ['5:30 pm every day', '17:30 mon-sun'],
    ['9:00 on mon, wed', '09:00 mon, wed'],
    ['sun-thu', '16:00 mon, tue, wed, thu, sun'],
    ['on', '16:00 mon-thu'],
    ['off', 'off'],
    ['OFF', 'off'],
  ])('%j means %j where it was 16:00 mon-thu', (words, meant) => {
    const settings = parseReminderWords(words, remindAt('16:00', 'mon-thu', 60));
    expect(settings && writeReminderWords(settings)).toBe(meant);
  });

  test('keeps the nudge as it was', () => {
    expect(parseReminderWords('18:00', remindAt('16:00', 'mon-thu', 60))).toEqual(
      remindAt('18:00', 'mon-thu', 60),
    );
  });

  test.each(['', 'later', '25:00', '17:30 someday', '17'])('%j means nothing', (words) => {
    expect(parseReminderWords(words, remindAt('16:00', 'mon-thu'))).toBeNull();
  });
});

describe('what follows `away`', () => {
  test.each([
    ['until Monday', '2026-11-23'],
    ['until fri', '2026-11-27'],
    ['until next tuesday', '2026-11-24'],
    ['until 2026-12-01', '2026-12-01'],
    ['till tomorrow', '2026-11-21'],
    ['until next week', '2026-11-23'],
    ['3 days', '2026-11-23'],
    ['for 2 weeks', '2026-12-04'],
    ['a week', '2026-11-27'],
    ['one day', '2026-11-21'],
    ['today', '2026-11-21'],
    ['', '2026-11-21'],
  ])('%j on Friday, 2026-11-20, means back on %s', (words, back) => {
    expect(parseAwayUntil(words, dateOf('2026-11-20'))).toBe(back);
  });

  test.each(['until 2026-11-20', 'until 2026-11-01', 'until 2099-01-01', '0 days', 'for ever', 'until mo'])(
    '%j means no day',
    (words) => {
      expect(parseAwayUntil(words, dateOf('2026-11-20'))).toBeNull();
    },
  );

  test('ends by itself on the day back', () => {
    const absence = { from: dateOf('2026-11-20'), until: dateOf('2026-11-23'), by: 'lead' };
    expect(
      ['2026-11-19', '2026-11-20', '2026-11-22', '2026-11-23'].map((day) => isAway(absence, dateOf(day))),
    ).toEqual([false, true, true, false]);
    expect(isAway(null, dateOf('2026-11-20'))).toBe(false);
  });
});

describe('a status', () => {
  const now = at('2026-11-20T16:30:00Z');
  const says = (emoji: string, text: string) => statusSaysAway({ emoji, text, expiresAt: null }, now);

  test.each([
    [':palm_tree:', 'Vacationing'],
    [':face_with_thermometer:', 'Out sick'],
    [':palm_tree:', ''],
    ['', 'Holidays!'],
    ['', 'OOO until Monday'],
    ['', 'Im Urlaub bis 3.12.'],
    ['', 'Elternzeit'],
    ['', 'En congé'],
    ['', 'De vacaciones'],
    ['', 'De férias'],
    ['', 'In ferie'],
    ['', 'Op vakantie'],
    ['', 'På semester'],
    ['', 'Na urlopie'],
    ['', 'În concediu'],
    ['', 'Yıllık izin'],
    ['', 'В отпуске'],
    ['', 'На больничном'],
    ['', 'У відпустці'],
    ['', '有給休暇'],
    ['', '今天请假'],
    ['', '휴가중'],
    ['', 'छुट्टी पर'],
    ['', 'في إجازة'],
    ['', 'בחופשה'],
    ['', 'ลาพักร้อน'],
    ['', 'Nghỉ phép'],
  ])('%s %s says away', (emoji, text) => {
    expect(says(emoji, text)).toBe(true);
  });

  test.each([
    ['', ''],
    [':spiral_calendar_pad:', 'In a meeting'],
    [':bus:', 'Commuting'],
    [':house_with_garden:', 'Working remotely'],
    [':palm_tree:', 'Working from the beach'],
    ['', 'Back from vacation'],
    ['', 'Vacation next week'],
    ['', 'Zurück aus dem Urlaub'],
    ['', 'sickle cell research'],
    ['', 'Leave me a message'],
    [':airplane:', 'On the way to Berlin'],
    ['', '来週から休暇'],
  ])('%s %s does not', (emoji, text) => {
    expect(says(emoji, text)).toBe(false);
  });

  test('says nothing any more once it has expired', () => {
    expect(statusSaysAway({ emoji: ':palm_tree:', text: '', expiresAt: now }, now)).toBe(false);
  });
});
