import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitHeadline, type HeadlineEntry } from '../../../src/core/entry/commit-headline.ts';
import { headlineTitle } from '../../../src/core/entry/headline-title.ts';
import { parseLocalDate } from '../../../src/core/time/local-date.ts';

const date = parseLocalDate('2026-11-20');
if (date === null) throw new Error('no date');

const log: HeadlineEntry = { kind: 'daily-log', title: 'Friday', date, author: 'Ada', action: 'create' };
const journal: HeadlineEntry = { ...log, kind: 'build-journal', title: 'User Authentication API' };

describe('a commit headline', () => {
  it.each<readonly [string, readonly HeadlineEntry[]]>([
    ['buildlog: daily log 2026-11-20 by Ada', [log]],
    ['buildlog: edit daily log 2026-11-20 by Ada', [{ ...log, action: 'edit' }]],
    ['buildlog: undo daily log 2026-11-20 by Ada', [{ ...log, action: 'undo' }]],
    ['buildlog: build journal "User Authentication API" by Ada', [journal]],
    ['buildlog: edit build journal "User Authentication API" by Ada', [{ ...journal, action: 'edit' }]],
    ['buildlog: undo build journal "User Authentication API" by Ada', [{ ...journal, action: 'undo' }]],
    ['buildlog: build journal of 2026-11-20 by Ada', [{ ...journal, title: 'Fixes #12' }]],
    ['buildlog: 2 daily logs by Ada', [log, log]],
    ['buildlog: 2 build journals by Ada and Grace', [journal, { ...journal, author: 'Grace' }]],
    [
      'buildlog: 2 daily logs and 1 build journal by Ada and Grace',
      [log, journal, { ...log, author: 'Grace' }],
    ],
    [
      'buildlog: 4 daily logs by Ada, Grace and 2 others',
      ['Ada', 'Grace', 'Kenji', 'Mary'].map((author) => ({ ...log, author })),
    ],
    ['buildlog: nothing', []],
  ])('%s', (headline, entries) => {
    expect(commitHeadline(entries)).toBe(headline);
  });

  it('shortens a long title so that its author stays in the 72 characters that GitHub shows', () => {
    const title = 'Moving the whole of the platform to another cloud in one weekend';
    const headline = commitHeadline([{ ...journal, title, author: 'Ada Lovelace', action: 'edit' }]);
    expect(headline).toBe('buildlog: edit build journal "Moving the whole of the…" by Ada Lovelace');
    expect(headline.length).toBeLessThanOrEqual(72);
  });
});

describe('a title in a headline', () => {
  it.each([
    ['User Authentication API', 'User Authentication API'],
    ['Café für alle: Zoë’s 2nd try (part 3)!', 'Café für alle: Zoë’s 2nd try (part 3)!'],
    ['認証 API を作る', '認証 API を作る'],
    ['CI/CD pipeline & deploys', 'CI/CD pipeline & deploys'],
    ['  two\nlines  of `code`', 'two lines of code'],
    ['Fix skipped checkout', 'Fix skipped checkout'],
  ])('is shown: %j', (title, shown) => {
    expect(headlineTitle(title)).toBe(shown);
  });

  it.each([
    'Fixes #12',
    'Closes GH-12',
    'closes acme/journal#1',
    'by @ada',
    'closes https://github.com/acme/journal/issues/1',
    'www.example.com',
    'Deploy [skip ci]',
    'Deploy skip ci',
    'skip-checks: true',
    'skip checks true',
    '***NO_CI***',
    'PROJ-7 done',
    'a <b>title</b>',
    '"quoted"',
    'Emoji :tada: 🎉',
    '\u202eltr',
    '',
    '   ',
  ])('gives way to the day: %j', (title) => {
    expect(headlineTitle(title)).toBeNull();
  });

  it('never holds what could act, whatever is typed', () => {
    const part = fc.constantFrom(
      '#',
      '@',
      '[',
      'skip',
      ' ',
      '-',
      'ci',
      'checks',
      ':',
      '//',
      '\n',
      'GH',
      '1',
      'a',
      '*',
      '<',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(part, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 12 }),
        (parts) => {
          const shown = headlineTitle(parts.join(''));
          if (shown !== null)
            expect(shown).not.toMatch(/[#@[\]<>"*\p{C}]|:\/\/|\bGH-\d|skip-checks|skip ci/iu);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
