import { expect, test } from 'vitest';
import { plainWords } from '../../../../sandbox/page/browser/blocks/plain-words.ts';

test.each([
  ['*Phase 1:* the `cookie`', 'Phase 1: the cookie'],
  [':lock: <https://example.com|The start>', 'The start'],
  ['*Title*\nand much more below', 'Title'],
  ['~a~ _b_ &amp; c', 'a b & c'],
])('%j reads as %s', (text, words) => {
  expect(plainWords({ type: 'mrkdwn', text })).toBe(words);
});

test('plain text stays as it is, and nothing is no words', () => {
  expect(plainWords({ type: 'plain_text', text: '*as it is*' })).toBe('*as it is*');
  expect(plainWords(undefined)).toBe('');
});
