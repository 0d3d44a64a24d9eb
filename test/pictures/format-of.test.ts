import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatOf } from '../../src/pictures/format-of.ts';
import { ground } from './drawn.ts';

test.each([
  ['png', () => ground(2, 2).png()],
  ['jpg', () => ground(2, 2).jpeg()],
  ['gif', () => ground(2, 2).gif()],
  ['webp', () => ground(2, 2).webp()],
] as const)('tells a %s by its content', async (format, draw) => {
  expect(formatOf(await draw().toBuffer())).toBe(format);
});

test.each([
  ['nothing', ''],
  ['text', 'just some notes'],
  ['a page', '<!DOCTYPE html><html><body><img src="a.png"></body></html>'],
  ['a drawing that may hold scripts', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  ['a document', '%PDF-1.7'],
  ['a sound in the container that WebP has too', 'RIFF\x24\x00\x00\x00WAVEfmt '],
  ['the beginning of a signature', '\x89PNG\r\n'],
  ['a signature that does not come first', ' GIF89a'],
])('takes %s for no picture', (_, content) => {
  expect(formatOf(Buffer.from(content, 'latin1'))).toBeNull();
});

test('takes bytes at random for no picture', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      fc.pre(bytes[0] !== 0xff);
      expect(formatOf(bytes)).toBeNull();
    }),
  );
});
