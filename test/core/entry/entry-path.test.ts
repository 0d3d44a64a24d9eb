import { describe, expect, test } from 'vitest';
import { dailyLogPath, parseEntryPath } from '../../../src/core/entry/entry-path.ts';
import { parseLocalDate } from '../../../src/core/time/local-date.ts';

describe('an entry path', () => {
  test.each(['buildlog/2026-11-20-x.md', 'daily.md', 'a b/ü.md'])('is %s', (path) => {
    expect(parseEntryPath(path)).toBe(path);
  });

  test.each(['', '/a', 'a/', 'a//b', '../a', 'a/../b', './a', 'a\\b', 'a\0b', '.git/config'])(
    'is not %j',
    (path) => {
      expect(parseEntryPath(path)).toBeNull();
    },
  );

  test('of a daily log lies below a folder for its month', () => {
    const date = parseLocalDate('2026-11-20');
    expect(date && dailyLogPath('buildlog', date, 'ada')).toBe('buildlog/daily/2026/11/2026-11-20-ada.md');
  });
});
