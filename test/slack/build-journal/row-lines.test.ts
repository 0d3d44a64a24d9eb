import { describe, expect, it } from 'vitest';
import { rowsOfLines } from '../../../src/slack/build-journal/row-lines.ts';

describe('rows that are typed one a line', () => {
  it.each([
    ['POST /login | Working | Returns a token', ['POST /login', 'Working', 'Returns a token']],
    ['POST /login|Working', ['POST /login', 'Working', '']],
    ['POST /login', ['POST /login', '', '']],
    ['| POST /login | Working | Returns a token |', ['POST /login', 'Working', 'Returns a token']],
    ['POST /login\tWorking\tReturns a | token', ['POST /login', 'Working', 'Returns a | token']],
    ['a \\| b | Working | x', ['a | b', 'Working', 'x']],
    ['a | b | c | d', ['a', 'b', 'c | d']],
    ['-', ['-', '', '']],
  ])('"%s" is one', (line, cells) => {
    expect(rowsOfLines(line, 3)).toEqual([cells]);
  });

  it('come from a table as it stands in a file, without its head', () => {
    const table =
      '| Metric | Value |\r\n|--------|:-----:|\r\n| Token size | 284 bytes |\r\n\r\n| Expiry | 7 days |\r\n';
    expect(rowsOfLines(table, 2)).toEqual([
      ['Token size', '284 bytes'],
      ['Expiry', '7 days'],
    ]);
  });

  it('are none in empty lines', () => {
    expect(rowsOfLines(' \n\t\n', 3)).toEqual([]);
  });
});
