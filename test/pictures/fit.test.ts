import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { blobOidOf } from '../../src/core/entry/blob-oid.ts';
import { fits } from '../../src/pictures/fits.ts';
import { openPictures } from '../../src/pictures/open-pictures.ts';
import type { FittedPicture } from '../../src/use-cases/ports/pictures.ts';
import { ground, moves, photo, recording, repeatFrames, screen, withComment } from './drawn.ts';

const pictures = openPictures();
const MB = 1_000_000;

async function fitted(bytes: Uint8Array): Promise<FittedPicture> {
  const result = await pictures.fit(bytes);
  if (result.type !== 'picture') throw new Error(`no picture: ${result.why}`);
  return result;
}

/** Red above, blue below. */
const redOverBlue = () =>
  ground(40, 60, '#ff0000').composite([
    { input: { create: { width: 40, height: 30, channels: 3, background: '#0000ff' } }, top: 30, left: 0 },
  ]);

async function colourAt(picture: FittedPicture, left: number, top: number): Promise<readonly number[]> {
  const pixel = await sharp(picture.bytes)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer();
  return [...pixel].map((value) => Math.round(value / 16) * 16);
}

describe('a picture within the bounds', () => {
  test('stays a png of the very same pixels', async () => {
    const drawn = screen(300, 200);
    const picture = await fitted(await drawn.clone().png().toBuffer());
    expect(picture).toMatchObject({ format: 'png', width: 300, height: 200, shrunk: false });
    expect(await sharp(picture.bytes).raw().toBuffer()).toEqual(await drawn.raw().toBuffer());
  });

  test.each([
    ['jpg', () => screen(300, 200).jpeg()],
    ['gif', () => screen(300, 200).gif()],
    ['webp', () => screen(300, 200).webp()],
  ] as const)('stays a %s of its size', async (format, draw) => {
    const picture = await fitted(await draw().toBuffer());
    expect(picture).toMatchObject({ format, width: 300, height: 200, shrunk: false });
  });

  test('is told by its content, whatever else is written behind it', async () => {
    const picture = await fitted(
      Buffer.concat([await ground(8, 8).png().toBuffer(), Buffer.from('<script>')]),
    );
    expect(picture.format).toBe('png');
    expect(Buffer.from(picture.bytes).includes('<script>')).toBe(false);
  });

  test('is the same for the same bytes, also when several wait for their turn', async () => {
    const given = await screen(800, 600).jpeg().toBuffer();
    const results = await Promise.all([1, 2, 3].map(() => fitted(given)));
    expect(new Set(results.map(({ bytes }) => blobOidOf(bytes))).size).toBe(1);
  });
});

describe('nothing but the picture is kept', () => {
  const taken = {
    IFD0: { Copyright: 'Ada Lovelace', Model: 'Phone of Ada' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1' },
  };

  test.each([
    ['jpg', () => ground(40, 60).withExif(taken).withXmp('<x>Ada</x>').jpeg()],
    ['png', () => ground(40, 60).withExif(taken).png()],
    ['webp', () => ground(40, 60).withExif(taken).withXmp('<x>Ada</x>').webp()],
  ] as const)('where a %s was taken and by whom is gone', async (_, draw) => {
    const given = await draw().toBuffer();
    expect((await sharp(given).metadata()).exif?.includes('Ada')).toBe(true);
    const { bytes } = await fitted(given);
    const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc }).toEqual({});
    expect(Buffer.from(bytes).includes('Ada')).toBe(false);
  });

  test('the comment in a gif is gone, its frames are not', async () => {
    const drawn = await (await recording([ground(40, 30, 'red'), ground(40, 30, 'blue')]))
      .gif(moves)
      .toBuffer();
    const { bytes } = await fitted(withComment(drawn, '48 51 30 N'));
    expect(Buffer.from(bytes)).toEqual(drawn);
  });

  test.each([
    ['jpg', () => redOverBlue().withMetadata({ orientation: 6 }).jpeg({ chromaSubsampling: '4:4:4' })],
    ['png', () => redOverBlue().withMetadata({ orientation: 6 }).png()],
    ['webp', () => redOverBlue().withMetadata({ orientation: 6 }).webp({ lossless: true })],
  ] as const)('a %s that was held sideways stands upright first', async (_, draw) => {
    const picture = await fitted(await draw().toBuffer());
    expect([picture.width, picture.height]).toEqual([60, 40]);
    expect((await sharp(picture.bytes).metadata()).orientation).toBeUndefined();
    // Turned to the right, what was above is at the right.
    expect(await colourAt(picture, 50, 20)).toEqual([256, 0, 0]);
    expect(await colourAt(picture, 10, 20)).toEqual([0, 0, 256]);
  });
});

describe('a picture of more than 1 MB', () => {
  test('stays exactly what it is where writing it tightly is enough', async () => {
    const drawn = screen(1600, 1000);
    const given = await drawn.clone().png({ compressionLevel: 0 }).toBuffer();
    expect(given.length).toBeGreaterThan(4 * MB);
    const picture = await fitted(given);
    expect(picture).toMatchObject({ format: 'png', width: 1600, height: 1000, shrunk: false });
    expect(picture.bytes.length).toBeLessThanOrEqual(MB);
    expect((await sharp(picture.bytes).raw().toBuffer()).equals(await drawn.raw().toBuffer())).toBe(true);
  });

  test('that is a screen stays a png, with a palette and at least half as wide', async () => {
    const given = await screen(4100, 4000).png().toBuffer();
    expect(given.length).toBeGreaterThan(MB);
    const picture = await fitted(given);
    expect(picture).toMatchObject({ format: 'png', shrunk: true });
    expect(picture.bytes.length).toBeLessThanOrEqual(MB);
    expect(picture.width).toBeGreaterThanOrEqual(2050);
    expect(picture.width / picture.height).toBeCloseTo(4100 / 4000, 2);
    expect((await sharp(picture.bytes).metadata()).isPalette).toBe(true);
  });

  test('that is a photo becomes a jpg, or a webp where it can be seen through', async () => {
    const opaque = await photo(1600, 1200).png().toBuffer();
    const clear = await photo(1600, 1200).ensureAlpha(0.5).png().toBuffer();
    expect(await fitted(opaque)).toMatchObject({ format: 'jpg', width: 1600, height: 1200, shrunk: true });
    expect(await fitted(clear)).toMatchObject({ format: 'webp', width: 1600, height: 1200, shrunk: true });
  });

  test.each([
    ['jpg', () => photo(2400, 1800).jpeg({ quality: 95 })],
    ['webp', () => photo(2400, 1800).webp({ quality: 95 })],
  ] as const)('that is a %s gets narrower and keeps its shape', async (format, draw) => {
    const picture = await fitted(await draw().toBuffer());
    expect(picture).toMatchObject({ format, shrunk: true });
    expect(picture.bytes.length).toBeLessThanOrEqual(MB);
    expect(picture.width).toBeLessThan(2400);
    expect(picture.width / picture.height).toBeCloseTo(4 / 3, 2);
    const { width, height } = await sharp(picture.bytes).metadata();
    expect([width, height]).toEqual([picture.width, picture.height]);
  });

  test('fits at one byte less, not at one more', () => {
    expect(fits({ bytes: new Uint8Array(1_000_000) })).toBe(true);
    expect(fits({ bytes: new Uint8Array(1_000_001) })).toBe(false);
  });
});

describe('a recording', () => {
  const frames = () => ['red', 'green', 'blue'].map((colour) => ground(40, 30, colour));

  test.each([
    ['gif', async () => (await recording(frames())).gif(moves)],
    ['webp', async () => (await recording(frames())).webp(moves)],
  ] as const)('of little size stays a %s that moves, as fast and as often', async (format, draw) => {
    const picture = await fitted(await (await draw()).toBuffer());
    expect(picture).toMatchObject({ format, width: 40, height: 30, shrunk: false });
    const { pages, delay, loop } = await sharp(picture.bytes).metadata();
    expect({ pages, delay, loop }).toEqual({ pages: 3, delay: [100, 100, 100], loop: 3 });
  });

  test('of more than 1 MB moves on as a webp', async () => {
    const grain = [0, 1, 2, 3, 4, 5].map((row) =>
      photo(480, 406).extract({ left: 0, top: row, width: 480, height: 400 }),
    );
    const given = await (await recording(grain)).gif(moves).toBuffer();
    expect(given.length).toBeGreaterThan(MB);
    const picture = await fitted(given);
    expect(picture).toMatchObject({ format: 'webp', width: 480, height: 400, shrunk: true });
    expect(await sharp(picture.bytes).metadata()).toMatchObject({
      pages: 6,
      delay: moves.delay,
      loop: 3,
    });
  });

  test('that is too long to read shows its first frame', async () => {
    // 160 frames of 800 by 600 are 76.8 million pixels.
    const long = await (await recording([ground(800, 600, 'red'), ground(800, 600, 'blue')]))
      .webp(moves)
      .toBuffer();
    const stilled = await fitted(repeatFrames(long, 80));
    expect(stilled).toMatchObject({ format: 'webp', width: 800, height: 600, shrunk: true });
    expect((await sharp(stilled.bytes).metadata()).pages).toBeUndefined();
  });
});
