import fc from 'fast-check';
import { expect, test } from 'vitest';
import { truncate } from '../../../src/slack/kit/truncate.ts';

test('leaves a text that fits alone', () => {
  expect(truncate('twelve chars', 12)).toBe('twelve chars');
});

test('cuts a longer text and says so', () => {
  expect(truncate('twelve chars and more', 12)).toBe('twelve char…');
});

test('leaves no space before the ellipsis', () => {
  expect(truncate('one two three', 5)).toBe('one…');
});

test('does not cut through a family, a flag or a letter with its accents', () => {
  expect(truncate('ab👨‍👩‍👧‍👦cd', 8)).toBe('ab…');
  expect(truncate('a🇯🇵b🇫🇷', 6)).toBe('a🇯🇵…');
  expect(truncate('xe\u0301y\u0301z', 4)).toBe('xe\u0301…');
});

test('is an ellipsis when not even the first character fits', () => {
  expect(truncate('👨‍👩‍👧‍👦', 5)).toBe('…');
});

test('never is longer than the limit and always a beginning of the text', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '👩‍🚀', '\u0301', '\ud800', '語', '\n') });
  fc.assert(
    fc.property(anyText, fc.nat({ max: 40 }), (text, limit) => {
      const cut = truncate(text, limit);
      expect(cut.length).toBeLessThanOrEqual(Math.max(limit, 0));
      expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
    }),
    { numRuns: 2000, seed: 1 },
  );
});
