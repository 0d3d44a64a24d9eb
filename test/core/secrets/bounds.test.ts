import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../../src/core/secrets/find-secrets.ts';
import { redactSecrets } from '../../../src/core/secrets/redact-secrets.ts';
import { secretShapes } from './secret-shapes.ts';

const MEGABYTE = 1_000_000;

/** Beginnings without ends: what makes a careless pattern try every way to go on. */
const beginnings = {
  letters: 'a',
  spaces: ' ',
  'line ends': '\n',
  dots: '.',
  'Slack tokens': 'xoxb-1-xoxb-1-',
  'GitHub tokens': 'ghs_1_aaaaaaaaaaaaaaa.',
  addresses: 'postgres://a:',
  'addresses with signs': '://a:b@',
  'key headers': `-----${'BEGIN'} PRIVATE KEY-----`,
  'PuTTY headers': 'PuTTY-User-Key-File-2 Private-Lines: ',
  'web tokens': 'eyJaaaaaaaaa.',
  assignments: 'password=',
  names: 'token_',
  'AWS ids': 'AKIAQWERTYUIOPASDFGH/',
  'Discord tokens': 'MMMM.',
  bearers: 'bearer bearer ',
  'command lines': ' -u a:',
  'invisible characters': '\u200ba',
} as const;

describe('the bounds of the search', () => {
  // A careless pattern takes minutes for these; the bound leaves room for a machine that is busy with other tests.
  it.each(Object.entries(beginnings))('looks through a megabyte of %s in a moment', async (_, beginning) => {
    const text = beginning.repeat(MEGABYTE / beginning.length);
    const began = performance.now();
    await findSecrets(text);
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  const pieces = fc.oneof(
    fc.constantFrom(...secretShapes.map(({ text }) => text)),
    fc.constantFrom(...secretShapes.map(({ secret }) => secret)),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('\n', '\r\n', ' ', '\u200b', '"', "'", '=', ': ', '@', '-----', '\u2028'),
  );
  const parts = fc.array(pieces, { maxLength: 8 });

  it('names places that are in the text, in order and apart', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (glued) => {
        const text = glued.join('');
        let last = 0;
        for (const { start, end, line } of await findSecrets(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(line).toBe(text.slice(0, start).split(/\r\n?|[\n\u0085\u2028\u2029]/).length);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2_000 },
    );
  });

  // Apart, because one that is glued to another can come into sight when that one is gone; the next submit sees it.
  it('finds nothing certain in a text that it has redacted', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (apart) => {
        const text = apart.join(' ');
        const redacted = redactSecrets(text, await findSecrets(text));
        const left = (await findSecrets(redacted)).filter(({ level }) => level === 'certain');
        expect(left).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
