import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalPath } from '../../../src/core/entry/entry-path.ts';
import { parseLocalTime } from '../../../src/core/time/local-time.ts';
import { parseWorkDays } from '../../../src/core/time/work-days.ts';
import { homeView } from '../../../src/slack/home/home-view.ts';
import type { HomeOutlook } from '../../../src/use-cases/home/home-use-cases.ts';
import type { IndexedLesson } from '../../../src/use-cases/ports.ts';
import { at, day, draftOf, home, today, zone } from '../../store/sample.ts';
import { quietOutlook } from './quiet-outlook.ts';

function blocksOf(outlook: Partial<HomeOutlook>, drafts = [draftOf({ ...today, date: day('2026-11-18') })]) {
  return homeView({
    today: day('2026-11-20'),
    now: at(0),
    zone: zone('Europe/Vienna'),
    repositories: [home],
    githubLogin: null,
    recent: { drafts, journalDrafts: [], entries: [] },
    outlook: { ...quietOutlook, ...outlook },
  }).blocks;
}

function shown(outlook: Partial<HomeOutlook>, drafts?: Parameters<typeof blocksOf>[1]): string {
  return JSON.stringify(blocksOf(outlook, drafts));
}

function lessonOf(
  text: string,
  url = 'https://github.example/j#L7',
  author: string | null = 'Ada',
): IndexedLesson {
  const date = day('2026-11-19');
  return {
    ...{ text, url, author, date, category: 'workflow', kind: 'build-journal', title: 'Login', line: 7 },
    ...{ path: journalPath('buildlog', date, 'Login'), repository: home, firstSeen: at(0) },
  };
}

const time = parseLocalTime('17:30');
const days = parseWorkDays('mon-fri');
if (time === null || days === null) throw new Error('no time of day, or no days');
const settings = { kind: 'on', time, days, nudgeAfter: null } as const;

describe('reminders on App Home', () => {
  it('say the next one in the hour of the person', () => {
    const nextAt = at(Date.parse('2026-11-20T16:30:00Z') - at(0));
    expect(shown({ reminder: { settings, nextAt, awayUntil: null } })).toContain(
      'At 17:30 mon-fri. The next is on Friday, 2026-11-20, at 17:30.',
    );
  });

  it('say until when somebody is away, with the button that ends it', () => {
    const text = shown({ reminder: { settings, nextAt: null, awayUntil: day('2026-11-23') } });
    expect(text).toContain('You are away until Monday, 2026-11-23.');
    expect(text).toContain("I'm back");
    expect(text).not.toContain('Away today');
  });
});

describe('what waits on App Home', () => {
  it('is what earlier entries left open, until today is begun', () => {
    const carried = {
      ...quietOutlook.carried,
      items: [{ text: 'Rotate <keys>', from: { type: 'plan' } as const }],
      beyond: 2,
    };
    expect(shown({ carried })).toContain('• Rotate &lt;keys&gt;');
    expect(shown({ carried })).toContain('• and 2 more');
    expect(shown({ carried }, [draftOf({ ...today, date: day('2026-11-20') })])).not.toContain('Rotate');
  });

  it('is the captures of each day without a log', () => {
    const captured = [{ repository: home, date: day('2026-11-17'), count: 2 }];
    expect(shown({ captured })).toContain('2 captures of 2026-11-17 for a log that is not written yet.');
  });
});

describe('what the team learned, on App Home', () => {
  it('links each lesson to its line', () => {
    const lessons = { newest: [lessonOf('Read the log')], beyond: 3 };
    expect(shown({ lessons })).toContain('<https://github.example/j#L7|Read the log> · Ada');
    expect(shown({ lessons })).toContain('and 3 lessons more');
  });
});

describe('App Home', () => {
  it('explains the bot to who has nothing yet, and to nobody else', () => {
    expect(shown({}, [])).toContain('*Welcome.*');
    expect(shown({})).not.toContain('*Welcome.*');
  });

  it('keeps to the limits of Slack whatever people have typed', () => {
    const typed = fc.string({ unit: 'grapheme', maxLength: 6_000 });
    const item = typed.map((text) => ({ text, from: { type: 'plan' } as const }));
    const lesson = fc
      .tuple(typed, fc.string({ maxLength: 5_000 }), fc.option(typed))
      .map(([text, path, author]) => lessonOf(text, `https://github.example/${path}`, author));
    const outlooks = fc.record({
      items: fc.array(item, { maxLength: 10 }),
      newest: fc.array(lesson, { maxLength: 6 }),
      count: fc.integer({ min: 1, max: 9_999 }),
    });
    fc.assert(
      fc.property(outlooks, ({ items, newest, count }) => {
        const captured = Array.from({ length: 5 }, () => ({ ...today, repository: home, count }));
        const carried = { ...quietOutlook.carried, items, beyond: 4 };
        // A view that breaks a limit is refused by an error.
        const blocks = blocksOf({ carried, captured, lessons: { newest, beyond: 9 } });
        expect(blocks.length).toBeLessThanOrEqual(100);
      }),
      { numRuns: 60 },
    );
  });
});
