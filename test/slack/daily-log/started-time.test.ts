import { describe, expect, it } from 'vitest';
import { startedAt, timeOfStart } from '../../../src/slack/daily-log/started-time.ts';
import { day } from '../../store/sample.ts';

const today = day('2026-11-20');

describe('when the work started', () => {
  it.each([
    ['2026-11-20 08:30', '08:30'],
    ['2025-04-XX 23:59', '23:59'],
    ['08:30', '08:30'],
    ['about nine', ''],
    ['8:30', ''],
    ['24:00', ''],
    ['', ''],
  ])('"%s" is shown as "%s"', (started, time) => {
    expect(timeOfStart(started)).toBe(time);
  });

  it.each([
    ['is written with the day when it is picked', '09:15', '', '2026-11-20 09:15'],
    ['stays in the words of the file when it is left alone', '08:30', '2025-04-XX 08:30', '2025-04-XX 08:30'],
    ['stays when the picker could not show it and was left empty', '', 'about nine', 'about nine'],
    ['goes when it is emptied', '', '2026-11-20 08:30', ''],
    ['stays when the form does not ask', null, '2026-11-20 08:30', '2026-11-20 08:30'],
  ])('%s', (_, time, before, expected) => {
    expect(startedAt(today, time, before)).toBe(expected);
  });
});
