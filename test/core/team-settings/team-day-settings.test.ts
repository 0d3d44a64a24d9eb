import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { readSettings } from '../../../src/core/team-settings/read-settings.ts';
import { digestShape, toDigestSettings } from '../../../src/core/team-settings/shape/digest-shape.ts';
import { holidaysShape } from '../../../src/core/team-settings/shape/holidays-shape.ts';
import { programmeShape } from '../../../src/core/team-settings/shape/programme-shape.ts';
import { remindersShape, toReminderSettings } from '../../../src/core/team-settings/shape/reminders-shape.ts';

const shape = z.object({
  reminders: remindersShape.optional(),
  digest: digestShape.optional(),
  holidays: holidaysShape.default([]),
  programme: programmeShape.optional(),
});

function valuesIn(text: string) {
  const read = readSettings(text, shape);
  if (read.type === 'problems') throw new Error(JSON.stringify(read.problems));
  const { reminders, digest, ...others } = read.values;
  return {
    ...others,
    reminders: reminders === undefined ? null : toReminderSettings(reminders),
    digest: digest === undefined ? null : toDigestSettings(digest),
  };
}

function problemsIn(text: string): readonly string[] {
  const read = readSettings(text, shape);
  return read.type === 'problems' ? read.problems.map(({ line, problem }) => `${line}: ${problem}`) : [];
}

describe("the team's reminders", () => {
  it('come at their time on their days, with a nudge where one is wanted', () => {
    expect(valuesIn('reminders:\n  time: 16:30\n  days: sun-thu\n  nudge: 45\n').reminders).toEqual({
      kind: 'on',
      time: '16:30',
      days: ['mon', 'tue', 'wed', 'thu', 'sun'],
      nudgeAfter: 45,
    });
    expect(valuesIn('reminders: {days: [mon, wednesday]}\n').reminders).toEqual({
      kind: 'on',
      time: '17:30',
      days: ['mon', 'wed'],
      nudgeAfter: null,
    });
    expect(valuesIn('reminders:\n').reminders).toBeNull();
  });

  it('say what is wrong, line by line', () => {
    expect(problemsIn('reminders:\n  time: 25:00\n  days: someday\n  nudge: 1\n')).toEqual([
      '2: `time` is a time of day such as 17:30',
      '3: `days` are days of the week such as mon-fri or sun, tue',
      '4: `nudge` is never, or how many minutes after the reminder: 5 to 360',
    ]);
    expect(problemsIn('reminders: off\n')).toEqual([
      '1: below `reminders` stand `time`, `days` and `nudge`, indented: `  time: 17:30`',
    ]);
    expect(problemsIn('reminders:\n  time: 17\n  days: [mon, 5]\n')).toHaveLength(2);
  });
});

describe('the digest', () => {
  it('comes at the end of the week, or of each work day', () => {
    expect(valuesIn('digest:\n  every: week\n').digest).toEqual({
      every: 'week',
      time: '17:00',
      days: ['fri'],
      also: [],
    });
    expect(
      valuesIn('digest: {every: day, time: "9:05", also: [shipped, shipped, blockers]}\n').digest,
    ).toEqual({
      every: 'day',
      time: '09:05',
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      also: ['shipped', 'blockers'],
    });
  });

  it('of the week comes on one day', () => {
    expect(valuesIn('digest:\n  days: mon\n').digest?.days).toEqual(['mon']);
    expect(problemsIn('digest:\n  time: 17:00\n  days: mon-fri\n')).toEqual([
      '3: a digest of the week comes on one day: `days: fri`',
    ]);
    expect(problemsIn('digest:\n  also: everything\n')).toEqual([
      '2: `also` is a list of what stands beside the lessons: [shipped, blockers]',
    ]);
  });
});

describe('holidays', () => {
  it('are days and ranges of days, each day once and in order', () => {
    const text = 'holidays:\n  - 2026-12-30 to 2027-01-01 # the year ends\n  - 2026-05-01\n  - 2027-01-01\n';
    expect(valuesIn(text).holidays).toEqual(['2026-05-01', '2026-12-30', '2026-12-31', '2027-01-01']);
    expect(valuesIn('').holidays).toEqual([]);
  });

  test.each([
    '2026-02-30',
    '2027-01-01 to 2026-12-24',
    '2026-01-01 to 2026-12-31',
    '2026-12-25: Christmas',
    '25.12.2026',
    '20261225',
    '2026-12-24 to 2026-12-25 to 2026-12-26',
  ])('are not %j, which is told on its own line', (wrong) => {
    expect(problemsIn(`holidays:\n  - 2026-05-01\n  - ${wrong}\n`)).toEqual([
      '3: a holiday is a day such as 2026-12-25, or days such as 2026-12-24 to 2027-01-01, at most 92',
    ]);
  });

  it('never grow beyond bounds', () => {
    const many = 'holidays:\n'.concat('- 2026-01-01 to 2026-04-02\n'.repeat(501));
    expect(problemsIn(many)).toEqual(['1: `holidays` has at most 500 lines']);
  });
});

describe('a programme', () => {
  it('has a start and phases, of which the last may go on', () => {
    const text =
      'programme:\n  start: 2026-09-07\n  phases:\n    - name: "Phase 1: Python"\n      weeks: 4\n    - name: Projects\n';
    expect(valuesIn(text).programme).toEqual({
      start: '2026-09-07',
      phases: [
        { name: 'Phase 1: Python', weeks: 4 },
        { name: 'Projects', weeks: null },
      ],
    });
    expect(valuesIn('programme:\n  start: 2026-09-07\n').programme?.phases).toEqual([]);
  });

  it('says what is wrong with a phase on its own line', () => {
    const text =
      'programme:\n  phases:\n    - name: A\n    - name: ""\n      weeks: 0\n    - week: 3\n      name: C\n';
    expect(problemsIn(text)).toEqual([
      '1: `start` is the first day of the programme, such as 2026-09-07',
      '4: `name` is what the phase is called, on one line and at most 80 letters; with a colon in it, in quotes',
      '5: `weeks` is how many weeks the phase takes, 1 to 520; only the last phase may go without',
    ]);
    const read = readSettings(text, shape);
    expect(read.unknown).toEqual([
      { line: 6, problem: 'no setting is called `week`, so it changes nothing: did you mean `weeks`?' },
    ]);
  });

  it('knows how long each phase but the last is', () => {
    expect(problemsIn('programme:\n  start: 2026-09-07\n  phases:\n  - name: A\n  - name: B\n')).toEqual([
      '4: `weeks` is how many weeks the phase takes, 1 to 520; only the last phase may go without',
    ]);
  });
});

describe('settings of the day', () => {
  it('never throw, whatever stands at their keys', () => {
    const key = fc.constantFrom('reminders', 'digest', 'holidays', 'programme');
    const below = fc.constantFrom(
      'time',
      'days',
      'nudge',
      'every',
      'also',
      'start',
      'phases',
      '- name',
      '- x',
      'weeks',
    );
    const word = fc.oneof(
      fc.constantFrom(
        '',
        '17:30',
        'mon-fri',
        '2026-12-25',
        '[mon, ~]',
        '{a: 1}',
        '.inf',
        '1e999',
        'off',
        '~',
        '[[]]',
      ),
      fc.string({ maxLength: 6 }),
    );
    const lines = fc.array(fc.tuple(below, word), { maxLength: 5 });
    const sections = fc.array(fc.tuple(key, word, lines), { maxLength: 4 });
    fc.assert(
      fc.property(sections, (all) => {
        const text = all
          .map(([name, value, rows]) =>
            [`${name}: ${value}`, ...rows.map(([k, v]) => `  ${k}: ${v}`)].join('\n'),
          )
          .join('\n');
        const read = readSettings(text, shape);
        const lineCount = text.split('\n').length;
        for (const { line } of [...(read.type === 'problems' ? read.problems : []), ...read.unknown])
          expect(line >= 1 && line <= lineCount).toBe(true);
      }),
    );
  });
});
