import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** The same figures in every run, from 0 to 1. */
function figures(): () => number {
  let state = 42;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** A plain ground of one colour. */
export function ground(width: number, height: number, background = '#d04040'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** What a screen looks like to an encoder: lines of small marks in eight colours on a plain ground. */
export function screen(width: number, height: number): Sharp {
  const next = figures();
  const inks = Array.from({ length: 8 }, (_, index) => [index * 20, 90 - index * 9, 140 - index * 15]);
  const pixels = Buffer.alloc(width * height * 3, 0xfa);
  for (let top = 8; top + 14 < height; top += 22) {
    for (let left = 8; left + 8 < width * 0.8; left += 10) {
      const ink = inks[Math.floor(next() * inks.length)] ?? [];
      for (let dot = 0; dot < 20; dot++) {
        const x = left + 2 * Math.floor(next() * 4);
        const y = top + 2 * Math.floor(next() * 7);
        for (const [across, down] of [[0, 0] as const, [1, 0] as const, [0, 1] as const, [1, 1] as const]) {
          pixels.set(ink, ((y + down) * width + x + across) * 3);
        }
      }
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** What a photo looks like to an encoder: no two pixels beside each other are the same. */
export function photo(width: number, height: number): Sharp {
  const next = figures();
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at++) {
    const slope = 128 + 80 * Math.sin(at / 5000) * Math.cos(at / (width * 300));
    pixels[at] = slope + 40 * (next() - 0.5);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Frames that follow each other. */
export async function recording(frames: readonly Sharp[]): Promise<Sharp> {
  const drawn = await Promise.all(frames.map((frame) => frame.png().toBuffer()));
  return sharp(drawn, { join: { animated: true } });
}

/** Up to six frames of 100 ms each, three times over. */
export const moves = { delay: [100, 100, 100, 100, 100, 100], loop: 3 };

/** The GIF with a comment before its first frame. */
export function withComment(gif: Buffer, words: string): Buffer {
  const flags = gif[10] ?? 0;
  const after = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const text = words === '' ? [] : [words.length, ...Buffer.from(words, 'latin1')];
  const comment = Buffer.from([0x21, 0xfe, ...text, 0]);
  return Buffer.concat([gif.subarray(0, after), comment, gif.subarray(after)]);
}

/** The moving WebP with all its frames this many times: the container is a list of chunks, of which frames are `ANMF`. */
export function repeatFrames(webp: Buffer, times: number): Buffer {
  const first = webp.indexOf('ANMF');
  const frames = Buffer.concat(Array.from({ length: times }, () => webp.subarray(first)));
  const long = Buffer.concat([webp.subarray(0, first), frames]);
  long.writeUInt32LE(long.length - 8, 4);
  return long;
}

/** A PNG whose header says it is this large, with the pixels of a single row. */
export function claimingPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(width + 1))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
