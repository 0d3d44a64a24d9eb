import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripGif } from '../../src/pictures/strip-gif.ts';
import { ground, moves, recording, withComment } from './drawn.ts';

const drawn = await (await recording([ground(8, 6, 'red'), ground(8, 6, 'blue')])).gif(moves).toBuffer();

test('a gif without anything to drop stays byte for byte', () => {
  expect(stripGif(drawn)).toEqual(drawn);
});

test('comments of any words and length are dropped, and what follows the end', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.uint8Array({ maxLength: 20 }), (words, after) => {
      const latin = words.replace(/[^ -~]/g, '?');
      const given = Buffer.concat([withComment(drawn, latin), after]);
      expect(stripGif(given)).toEqual(drawn);
    }),
  );
});

test('notes of programs are dropped, but not how often it loops', () => {
  const note = Buffer.from('\x21\xff\x0bXMP DataXMP\x03Ada\x00', 'latin1');
  const at = drawn.indexOf('NETSCAPE2.0') - 3;
  const given = Buffer.concat([drawn.subarray(0, at), note, drawn.subarray(at)]);
  expect(stripGif(given)).toEqual(drawn);
});

test('a gif that breaks off anywhere is none', () => {
  for (let length = 0; length < drawn.length; length++) {
    expect(stripGif(drawn.subarray(0, length))).toBeNull();
  }
});
