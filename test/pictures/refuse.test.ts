import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPictures } from '../../src/pictures/open-pictures.ts';
import { claimingPng, ground, moves, recording, screen } from './drawn.ts';

const pictures = openPictures();
const MB = 1024 * 1024;

describe('no picture', () => {
  test.each([
    ['text that is named .png', 'Dear diary, today I learned'],
    ['a page', '<!DOCTYPE html><html><head><title>Sign in</title></head></html>'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a file of nothing', ''],
  ])('is %s', async (_, content) => {
    expect(await pictures.fit(Buffer.from(content))).toEqual({ type: 'no-picture', why: 'not-an-image' });
  });

  test('is a file of more than 10 MB, which is not even read', async () => {
    const png = await ground(20, 20).png().toBuffer();
    const refused = { type: 'no-picture', why: 'too-large' };
    expect(await pictures.fit(Buffer.concat([png, Buffer.alloc(40 * MB)]))).toEqual(refused);
    expect(await pictures.fit(Buffer.concat([png], 10 * MB + 1))).toEqual(refused);
    expect(await pictures.fit(Buffer.concat([png], 10 * MB))).toMatchObject({ type: 'picture', width: 20 });
  });

  test('is a small file that claims to be of more than 60 million pixels', async () => {
    const refused = { type: 'no-picture', why: 'too-many-pixels' };
    expect(await pictures.fit(claimingPng(60_000, 60_000))).toEqual(refused);
    expect(await pictures.fit(claimingPng(10_001, 6_000))).toEqual(refused);
    // Within the bound it is read, and then its rows are missing.
    expect(await pictures.fit(claimingPng(10_000, 6_000))).toEqual({ type: 'no-picture', why: 'damaged' });

    const gif = await ground(20, 20).gif().toBuffer();
    gif.writeUInt16LE(65_535, 6);
    gif.writeUInt16LE(65_535, 8);
    expect(await pictures.fit(gif)).toEqual(refused);
  });

  test.each([
    ['png', () => screen(200, 150).png().toBuffer()],
    ['jpg', () => screen(200, 150).jpeg().toBuffer()],
    ['webp', () => screen(200, 150).webp().toBuffer()],
    ['gif', async () => (await recording([screen(200, 150), ground(200, 150)])).gif(moves).toBuffer()],
  ] as const)('is a %s that was cut off', async (_, draw) => {
    const whole = await draw();
    for (const part of [0.02, 0.5, 0.9, 0.99]) {
      const cut = whole.subarray(0, Math.floor(whole.length * part));
      expect(await pictures.fit(cut)).toEqual({ type: 'no-picture', why: 'damaged' });
    }
  });

  test('is what only begins as one', async () => {
    const beginnings = ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'GIF89a', 'RIFF\x40\x00\x00\x00WEBPVP8 '];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 300 }),
        async (begin, rest) => {
          const result = await pictures.fit(Buffer.concat([Buffer.from(begin, 'latin1'), rest]));
          expect(result.type).toBe('no-picture');
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('a picture that is refused does not keep the next from its turn', async () => {
  const good = await ground(20, 20).png().toBuffer();
  const results = await Promise.all([pictures.fit(good.subarray(0, 60)), pictures.fit(good)]);
  expect(results.map(({ type }) => type)).toEqual(['no-picture', 'picture']);
});

test('libvips is not loaded before there is a picture to look at', async () => {
  const room = new URL('../../src/pictures/open-pictures.ts', import.meta.url).href;
  const code = `
    const loaded = () => process.report.getReport().sharedObjects.some((path) => path.includes('libvips'));
    const { openPictures } = await import('${room}');
    const pictures = openPictures();
    await pictures.fit(Buffer.from('text'));
    const before = loaded();
    await pictures.fit(Buffer.from('GIF89a'));
    console.log(before, loaded());`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', code]);
  expect((await run).stdout).toBe('false true\n');
});
