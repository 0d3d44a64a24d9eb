import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEntryPath } from '../../../../src/core/entry/entry-path.ts';
import { composeDigest } from '../../../../src/core/lessons/digest/compose-digest.ts';
import { countByWeek } from '../../../../src/core/lessons/digest/count-by-week.ts';
import type { Digest, FoundLesson } from '../../../../src/core/lessons/digest/digest.ts';
import { digestHeadline } from '../../../../src/core/lessons/digest/digest-headline.ts';
import { parseLocalDate } from '../../../../src/core/time/local-date.ts';

const tests = found({ text: 'Run the tests before pushing', path: 'buildlog/2026-11-16-a.md' });
const flags = found({ text: 'Use feature flags', path: 'buildlog/2026-11-17-b.md', author: 'Grace' });
const cache = found({
  text: 'Cache keys need versions',
  path: 'buildlog/2026-11-18-c.md',
  category: 'architectural',
});

describe('a digest', () => {
  test('groups what is new by category, in the order of the file', () => {
    const digest = composeDigest([tests, flags, cache], []);
    expect(shown(digest)).toEqual([
      ['architectural', 'new: Cache keys need versions'],
      ['workflow', 'new: Run the tests before pushing', 'new: Use feature flags'],
    ]);
    expect(digest && digestHeadline(digest)).toBe('3 new lessons from 3 journals');
  });

  test('is none when nothing is new', () => {
    expect(composeDigest([tests, flags], [flags, tests])).toBeNull();
    expect(composeDigest([], [])).toBeNull();
  });

  test('tells a lesson once, ever: edited, moved to another line, or moved to another file', () => {
    const elsewhere = { ...tests, line: 90, text: 'Always run the tests before pushing!' };
    expect(composeDigest([elsewhere], [tests])).toBeNull();
    expect(composeDigest([{ ...tests, text: 'Run the unit tests before pushing' }], [tests])).toBeNull();
    expect(composeDigest([found({ ...tests, path: 'journal/2026-11-16-a.md' })], [tests])).toBeNull();
  });

  test('tells a lesson that was turned into its opposite', () => {
    const turned = { ...flags, text: 'Do not use feature flags' };
    expect(shown(composeDigest([turned], [flags]))).toEqual([['workflow', 'new: Do not use feature flags']]);
  });

  test('shows once what several entries say, with how often and where first', () => {
    const again = found({
      ...tests,
      text: 'Always run tests before pushing',
      path: 'buildlog/2026-11-19-d.md',
    });
    const digest = composeDigest([again, tests, cache], []);
    expect(shown(digest)).toEqual([
      ['architectural', 'new: Cache keys need versions'],
      ['workflow', 'Run the tests before pushing: 2 times, first in buildlog/2026-11-16-a.md'],
    ]);
    expect(digest && digestHeadline(digest)).toBe('2 new lessons from 3 journals');
    expect(digest && composeDigest([again, tests, cache], digest.tells)).toBeNull();
  });

  test('shows what was told before as said again, but not for its own sake', () => {
    const again = found({ ...tests, path: 'buildlog/2026-11-19-d.md' });
    expect(composeDigest([tests, again], [tests])).toBeNull();
    const digest = composeDigest([tests, again, cache], [tests]);
    expect(shown(digest)).toEqual([
      ['architectural', 'new: Cache keys need versions'],
      ['workflow', 'Run the tests before pushing: 2 times, first in buildlog/2026-11-16-a.md'],
    ]);
    expect(digest && digestHeadline(digest)).toBe('1 new lesson from 2 journals, 1 seen again');
  });

  test('says what the lessons are from', () => {
    const log = found({ path: 'buildlog/daily/2026/11/2026-11-20-ada.md', kind: 'daily-log' });
    const one = composeDigest([log], []);
    expect(one && digestHeadline(one)).toBe('1 new lesson from 1 daily log');
    const both = composeDigest([log, cache], []);
    expect(both && digestHeadline(both)).toBe('2 new lessons from 2 entries');
  });

  test('tells each lesson in exactly one of any row of digests, in whatever order they are found', () => {
    const lessons = Array.from({ length: 12 }, (_, index) =>
      found({ text: `Lesson number ${index} of the year`, path: `buildlog/2026-11-${10 + index}-x.md` }),
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lessons, { minLength: 12 }),
        fc.infiniteStream(fc.nat(5)),
        (order, steps) => {
          const told: FoundLesson[] = [];
          for (let seen = 0; seen < order.length; ) {
            seen += 1 + (steps.next().value ?? 0);
            told.push(...(composeDigest(order.slice(0, seen), told)?.tells ?? []));
          }
          expect(told.map(({ text }) => text).sort()).toEqual(lessons.map(({ text }) => text).sort());
        },
      ),
      { numRuns: 60, seed: 4 },
    );
  });
});

describe('the weeks', () => {
  test('are counted by category, with those that brought nothing', () => {
    const [tuesday, sunday, monday] = ['2026-11-03', '2026-11-08', '2026-11-16'].map(dateOf);
    if (tuesday === undefined || sunday === undefined || monday === undefined) throw new Error('no dates');
    const lessons = [
      { category: 'workflow', date: tuesday },
      { category: 'workflow', date: sunday },
      { category: 'tool_usage', date: monday },
    ] as const;
    const none = { architectural: 0, workflow: 0, tool_usage: 0, domain_knowledge: 0 };
    expect(countByWeek(lessons, [tuesday, monday, monday], dateOf('2026-11-20'), 3)).toEqual([
      { monday: '2026-11-02', week: '2026-W45', entries: 1, lessons: { ...none, workflow: 2 } },
      { monday: '2026-11-09', week: '2026-W46', entries: 0, lessons: none },
      { monday: '2026-11-16', week: '2026-W47', entries: 2, lessons: { ...none, tool_usage: 1 } },
    ]);
  });
});

/** A lesson on the day that its path says. */
function found(part: Partial<Omit<FoundLesson, 'path'>> & { readonly path: string }): FoundLesson {
  const path = parseEntryPath(part.path);
  if (path === null) throw new Error(part.path);
  const date = dateOf(/20\d{2}-\d{2}-\d{2}/.exec(path)?.[0] ?? '');
  return {
    kind: 'build-journal',
    category: 'workflow',
    text: 'Pair on migrations',
    author: 'Ada',
    title: 'A journal',
    line: 12,
    ...part,
    date,
    path,
  };
}

function dateOf(text: string): FoundLesson['date'] {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(`not a date: ${text}`);
  return date;
}

function shown(digest: Digest | null): readonly (readonly string[])[] {
  return (digest?.groups ?? []).map(({ category, lessons }) => [
    category,
    ...lessons.map((told) =>
      told.kind === 'new'
        ? `new: ${told.lesson.text}`
        : `${told.lesson.text}: ${told.times} times, first in ${told.first.path}`,
    ),
  ]);
}
