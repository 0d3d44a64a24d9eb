import { describe, expect, it } from 'vitest';
import { lintEntry } from '../../../src/core/lessons/lint/lint-entry.ts';

const log = 'buildlog/daily/2026/01/2026-01-02-ada.md';

describe('secrets', () => {
  it('are told with their line, after a byte order mark and windows line ends too', async () => {
    const findings = await lintEntry(
      'daily-log',
      { path: log, text: '\ufeff# T\r\n\r\ntoken\r\n', brokenLine: null },
      async (text) => [
        { rule: 'a GitHub token', level: 'certain', start: text.indexOf('token') },
        { rule: 'a password', level: 'likely', start: 0 },
      ],
    );
    expect(findings).toEqual([
      { path: log, line: 1, rule: 'secret', message: 'this may be a password: revoke it and take it out' },
      {
        path: log,
        line: 3,
        rule: 'secret',
        message: 'this looks like a GitHub token: revoke it and take it out',
      },
    ]);
  });
});
