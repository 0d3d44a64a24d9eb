import { describe, expect, it, test } from 'vitest';
import { lint } from './support/lint.ts';

const log = 'buildlog/daily/2026/01/2026-01-02-ada.md';

describe('a daily log', () => {
  const daily = (text: string, path = log) => lint(text, { kind: 'daily-log', path });

  it('needs no more than a title', async () => {
    expect(await daily('# Daily Log 2026-01-02 (Friday)\n')).toEqual([]);
    expect(await daily('## Progress Log\n- x\n')).toEqual([
      '1 title: there is no title: start with “# ” and the day',
    ]);
    expect(await daily('# \n')).toEqual(['1 title: the title is empty']);
  });

  test.each([
    [
      'buildlog/daily/2026-01-02-ada.md',
      'the path is not daily/YYYY/MM/YYYY-MM-DD-author.md, so the log is not found',
    ],
    [
      'buildlog/daily/2026/02/2026-01-02-ada.md',
      'the path is not daily/YYYY/MM/YYYY-MM-DD-author.md, so the log is not found',
    ],
    ['buildlog/daily/2026/02/2026-02-31-ada.md', 'the file name holds a day that does not exist: 2026-02-31'],
  ])('lies where its day says: %s', async (path, message) => {
    expect(await daily('# T\n', path)).toEqual([`1 file-name: ${message}`]);
  });

  it('loses lessons as a journal does', async () => {
    expect(await daily('# T\n\n## Improvements\n- Use `-C`\n')).toEqual([
      '4 no-category: this lesson has no category and is lost: put “### Workflow” or another above',
    ]);
  });
});
