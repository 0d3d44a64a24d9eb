import { describe, expect, it } from 'vitest';
import type { EntryPath } from '../../../src/core/entry/entry-path.ts';
import { entryListView } from '../../../src/slack/entries/entry-list-view.ts';
import { findEntries, onlyEntry } from '../../../src/slack/entries/find-entries.ts';
import { looseObject } from '../../../src/slack/kit/loose-object.ts';
import { home, journalKey, oidOf, path } from '../../store/sample.ts';

const mine = path('buildlog/2026-11-20-login-page.md');
const theirs = [path('buildlog/2026-11-19-rate-limit.md'), path('buildlog/2026-11-18-login-api.md')];
const own = [{ key: journalKey('j'), path: mine, oid: oidOf('x'), text: 'x', url: null }];

describe('finding entries by name', () => {
  it.each([
    ['', [mine], theirs],
    ['login', [mine], [theirs[1]]],
    ['API  Login', [], [theirs[1]]],
    ['buildlog/2026-11-19-rate-limit.md', [], [theirs[0]]],
    ['nothing', [], []],
  ])('“%s”', (wanted, ownFound, othersFound) => {
    expect(findEntries({ own, others: theirs }, wanted)).toEqual({ own: ownFound, others: othersFound });
  });

  it('says so where GitHub could not be asked', () => {
    expect(findEntries({ own, others: null }, 'login')).toEqual({ own: [mine], others: null });
  });
});

it.each<[string, readonly EntryPath[], readonly EntryPath[] | null, EntryPath | null]>([
  ['of its author', [mine], [], mine],
  ['of somebody else', [], [mine], mine],
  ['beside another', [mine], theirs, null],
  ['where GitHub could not be asked for others', [mine], null, null],
  ['that is none', [], [], null],
])('the only entry that was found is opened at once: one %s', (_, ownFound, others, only) => {
  expect(onlyEntry({ own: ownFound, others })).toBe(only);
});

describe('the list of entries', () => {
  const textsOf = (...args: Parameters<typeof entryListView>) =>
    entryListView(...args).blocks.map((block) => {
      const { text, elements } = looseObject(block) ?? {};
      const [first] = Array.isArray(elements) ? elements : [];
      return String(looseObject(text)?.text ?? looseObject(first)?.text);
    });

  it('shows own entries first, by the names of their files', () => {
    expect(textsOf({ own: [mine], others: theirs }, home, '')).toEqual([
      'Entries of acme/journal',
      'Yours',
      '2026-11-20-login-page',
      'Other journals',
      '2026-11-19-rate-limit',
      '2026-11-18-login-api',
    ]);
  });

  it('says that none is called so', () => {
    expect(textsOf({ own: [], others: [] }, home, '<!here>')).toEqual([
      'Entries of acme/journal',
      'No entry is called “&lt;!here&gt;”.',
    ]);
  });

  it('says that GitHub could not be asked, and nothing of what may be there', () => {
    expect(textsOf({ own: [mine], others: null }, home, '')).toEqual([
      'Entries of acme/journal',
      'Yours',
      '2026-11-20-login-page',
      "GitHub isn't answering right now, so only what is known here is listed.",
    ]);
    expect(textsOf({ own: [], others: null }, home, 'login')).toEqual([
      'Entries of acme/journal',
      "GitHub isn't answering right now, so nothing can be listed. Try again in a minute.",
    ]);
  });

  it('passes for a view however many entries there are', () => {
    const many = Array.from({ length: 600 }, (_, at) => path(`buildlog/2026-11-20-entry-${at}.md`));
    const texts = textsOf({ own: many, others: many }, home, '');
    expect(texts.length).toBeLessThanOrEqual(100);
    expect(texts.filter((text) => text.startsWith('and 560 more'))).toHaveLength(2);
  });
});
