import { describe, expect, test } from 'vitest';
import { cleanLine } from '../../../src/core/markdown/clean-line.ts';
import { cleanText } from '../../../src/core/markdown/clean-text.ts';

describe('cleaned text', () => {
  test.each([
    ['has one kind of line end', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['has no control characters, and keeps tabs', 'a\u0000b\u0007c\u001bd\u007fe\u009ff\tg', 'abcdef\tg'],
    ['has no byte order mark', '\ufeffa', 'a'],
    ['has nothing that turns the direction of what follows', 'a\u202eb\u2066c\u2069', 'abc'],
    ['keeps text that runs from right to left', 'שלום مرحبا', 'שלום مرحبا'],
    ['has U+FFFD for half a character', 'a\ud83db\udc00', 'a\ufffdb\ufffd'],
    ['keeps whole emoji and their joiners', '👩‍💻', '👩‍💻'],
    ['has plain spaces', 'a\u00a0b\u202fc\u3000d', 'a b c d'],
  ])('%s', (_, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
    expect(cleanText(clean)).toBe(clean);
  });

  test('as a line has single spaces, and none at its ends', () => {
    expect(cleanLine(' a\n\tb \u00a0 c\n')).toBe('a b c');
    expect(cleanLine(' \n\u3000')).toBe('');
  });
});
