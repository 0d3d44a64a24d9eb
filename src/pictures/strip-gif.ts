/**
 * The GIF with its frames, their times and its loop, byte for byte, and without comments, notes of programs or what
 * follows its end; null when it breaks off. Blocks: https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
export function stripGif(gif: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [];
  let from = 0;
  let at = afterColours(gif, HEADER + SCREEN, HEADER + 4);
  while (true) {
    const end = gif[at] === TRAILER ? at + 1 : endOfBlock(gif, at);
    if (end === null) return null;
    if (gif[at] === TRAILER) return Buffer.concat([...kept, gif.subarray(from, end)]);
    if (!isShown(gif, at)) {
      kept.push(gif.subarray(from, at));
      from = end;
    }
    at = end;
  }
}

const HEADER = 6;
const SCREEN = 7;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const FRAME_CONTROL = 0xf9;
const APPLICATION = 0xff;

/** Frames and what steers them. How often it loops is a note of a program; these two are known to every viewer. */
function isShown(gif: Uint8Array, at: number): boolean {
  if (gif[at] === IMAGE || gif[at + 1] === FRAME_CONTROL) return true;
  const program = Buffer.from(gif.subarray(at + 3, at + 14)).toString('latin1');
  return gif[at + 1] === APPLICATION && (program === 'NETSCAPE2.0' || program === 'ANIMEXTS1.0');
}

/** Where the next block begins; null where this is none or the bytes end before. */
function endOfBlock(gif: Uint8Array, at: number): number | null {
  if (gif[at] === EXTENSION) return afterSubBlocks(gif, at + 2);
  if (gif[at] !== IMAGE) return null;
  // Ten bytes of place and size, perhaps colours, one byte of code size, then the pixels.
  return afterSubBlocks(gif, afterColours(gif, at + 10, at + 9) + 1);
}

/** Where a table of colours that would begin at `at` ends, by the flags at `flagsAt`. */
function afterColours(gif: Uint8Array, at: number, flagsAt: number): number {
  const flags = gif[flagsAt] ?? 0;
  return flags & 0x80 ? at + 3 * 2 ** ((flags & 0x07) + 1) : at;
}

/** Where the chain of sub-blocks that begins at `at` ends: each says its length, and one of none is the last. */
function afterSubBlocks(gif: Uint8Array, at: number): number | null {
  for (let next = at; ; ) {
    const length = gif[next];
    if (length === undefined) return null;
    next += 1 + length;
    if (length === 0) return next;
  }
}
