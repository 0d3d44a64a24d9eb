import { describe, expect, it } from 'vitest';
import { nextEntryPath, parseEntryPath } from '../../../src/core/entry/entry-path.ts';

describe('the path to try when one is taken', () => {
  it.each([
    ['buildlog/daily/2026/11/2026-11-20-ada.md', 'buildlog/daily/2026/11/2026-11-20-ada-2.md'],
    ['buildlog/daily/2026/11/2026-11-20-ada-2.md', 'buildlog/daily/2026/11/2026-11-20-ada-3.md'],
    ['a/b-99.md', 'a/b-100.md'],
    ['a/b-1234.md', 'a/b-1234-2.md'],
  ])('%s -> %s', (taken, next) => {
    const path = parseEntryPath(taken);
    expect(path === null ? null : nextEntryPath(path)).toBe(next);
  });
});
