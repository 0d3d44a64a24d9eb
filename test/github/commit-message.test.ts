import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitMessage } from '../../src/github/commit-message.ts';
import { batchId } from './sample-changes.ts';

const account = { id: 7, login: 'ada-codes' };

function headline(text: string): string {
  return commitMessage({ headline: text, coAuthors: [] }, batchId('B1')).headline;
}

function body(name: string): string {
  return commitMessage({ headline: 'x', coAuthors: [{ name, account }] }, batchId('B1')).body;
}

describe('a commit message', () => {
  it.each([
    ['buildlog: daily log 2026-11-20 by Ada', 'buildlog: daily log 2026-11-20 by Ada'],
    ['by Ada\n\nBuildlog-Batch: forged', 'by Ada Buildlog-Batch: forged'],
    ['by Ada [skip ci]', 'by Ada (skip ci)'],
    ['by @ada', 'by ＠ada'],
    ['by Ada fixes #12', 'by Ada fixes ＃12'],
    ['by Ada closes GH-12', 'by Ada closes GH 12'],
    ['by https://github.com/acme/journal/issues/1', 'by https github.com/acme/journal/issues/1'],
    ['by Ada #close', 'by Ada ＃close'],
    ['by ***NO_CI***', 'by *NO_CI*'],
    ['by skip-checks: true', 'by skip checks: true'],
    ['by \u202eadA\u2066', 'by adA'],
    ['  ', 'buildlog'],
    ['by Zoë 🧵 C# rocks', 'by Zoë 🧵 C# rocks'],
  ])('has a headline in which nothing typed does anything: %j', (typed, shown) => {
    expect(headline(typed)).toBe(shown);
  });

  it('has a headline of at most 72 characters, cut between characters', () => {
    expect(headline(`${'a'.repeat(70)}👩‍👩‍👧bc`)).toBe(`${'a'.repeat(70)}👩‍👩‍👧…`);
    expect(headline('a'.repeat(72))).toBe('a'.repeat(72));
    expect(headline('a'.repeat(73))).toBe(`${'a'.repeat(71)}…`);
  });

  it('ends with the trailers', () => {
    expect(body('Ada Moreau')).toBe(
      'Buildlog-Batch: B1\nCo-authored-by: Ada Moreau <7+ada-codes@users.noreply.github.com>',
    );
  });

  it('names an author without a usable name by their login', () => {
    expect(body('<>\n')).toContain('Co-authored-by: ada-codes <7+ada-codes@users.noreply.github.com>');
  });

  it('has the lines it should have, whatever a name is', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        '\n',
        '\r',
        '\u2028',
        '\0',
        '<',
        '>',
        '@',
        '#1',
        ': ',
        'a',
        ' ',
        '[ci skip]',
        '\ud800',
      ),
      maxLength: 200,
    });
    fc.assert(
      fc.property(hostile, (typed) => {
        expect(headline(typed)).not.toMatch(/[\n\r\u2028\0@[\]]|#\d/);
        expect(body(typed).split('\n')).toHaveLength(2);
        expect(body(typed)).toMatch(
          /\nCo-authored-by: [^<>@\n]+ <7\+ada-codes@users\.noreply\.github\.com>$/,
        );
      }),
      { numRuns: 500 },
    );
  });
});
