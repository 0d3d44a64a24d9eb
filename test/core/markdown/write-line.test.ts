import { describe, expect, test } from 'vitest';
import { parseLine } from '../../../src/core/markdown/parse-line.ts';
import { writeLine } from '../../../src/core/markdown/write-line.ts';

describe('a line', () => {
  test.each([
    ['Build a REST API (v2.1) & ship it: 100%', 'Build a REST API (v2.1) & ship it: 100%'],
    ['Run `npm test` in `src/**`', 'Run `npm test` in `src/**`'],
    ['see https://x.y/a_b_c?d=*e*', 'see https://x.y/a_b_c?d=*e*'],
    ['one ` tick', 'one \\` tick'],
    ['``double`` and ` padded `', '\\`\\`double\\`\\` and \\` padded \\`'],
    ['# heading', '\\# heading'],
    ['[ ] box', '\\[ ] box'],
    ['**bold** [link](https://x.y) <b>', '\\*\\*bold\\*\\* [link]\\(https://x.y) \\<b>'],
    ['ends with #', 'ends with \\#'],
    ['C#', 'C#'],
    [' two\n lines ', 'two lines'],
  ])('%j', (typed, written) => {
    expect(writeLine(typed)).toBe(written);
    expect(parseLine(written)).toBe(typed.replace(/\s+/g, ' ').trim());
  });

  test('that someone wrote with other markup reads as its source', () => {
    expect(parseLine('see [docs](https://x.y) and **this**')).toBe('see [docs](https://x.y) and **this**');
    expect(parseLine('<https://x.y>')).toBe('<https://x.y>');
  });

  test('that someone wrote with needless escapes reads without them', () => {
    expect(parseLine('a\\_b &amp; \\[c\\]')).toBe('a_b & [c]');
  });
});
