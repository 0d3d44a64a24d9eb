import type { NoPicture } from '../use-cases/ports/pictures.ts';
import type { Encoding } from './encodings.ts';
import { fits } from './fits.ts';
import type { Source } from './look-at.ts';
import { pictureBounds } from './picture-bounds.ts';
import { type Rendering, render } from './render.ts';

/**
 * The widest rendering tried that fits, from the full width down to `narrowest` of it; null when none of them does.
 * Each step is about by what the last was too large, and costs about half of it.
 */
export async function narrow(
  source: Source,
  encoding: Encoding,
  narrowest: number,
): Promise<Rendering | NoPicture | null> {
  let scale = 1;
  while (scale >= narrowest) {
    const rendering = await render(source, encoding, scale);
    if (rendering.type === 'no-picture' || fits(rendering)) return rendering;
    scale = rendering.scale * stepDown(rendering.bytes.length);
  }
  return null;
}

/** Bytes go with the area, but those of noise fall faster and those of text slower: no step is a leap or a tiny one. */
function stepDown(bytes: number): number {
  return Math.min(Math.max(Math.sqrt(pictureBounds.keptBytes / bytes), 0.7), 0.85);
}
