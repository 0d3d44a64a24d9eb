import type { NoPicture, PictureResult } from '../use-cases/ports/pictures.ts';
import { type Encoding, encodings } from './encodings.ts';
import { fits } from './fits.ts';
import type { Source } from './look-at.ts';
import { narrow } from './narrow.ts';
import { noPicture } from './no-picture.ts';
import { pictureBounds } from './picture-bounds.ts';
import { type Rendering, render } from './render.ts';

/** The picture as finely as it fits, of a moving one its first frame. Exact at first, then plainer, then narrower. */
export async function fitStill(source: Source): Promise<PictureResult> {
  const fine = await render(source, fineEncoding(source), 1);
  if (fine.type === 'no-picture') return fine;
  if (fits(fine)) return keep(fine, fine.scale < 1);
  const plain = await fitPlain(source, fine);
  return plain.type === 'no-picture' ? plain : keep(plain, true);
}

/** Screens are drawn in few colours and stay exact in a palette, as long as they can be read; a photo would show bands. */
async function fitPlain(source: Source, fine: Rendering): Promise<Rendering | NoPicture> {
  const inPalette =
    fine.format === 'png' && !isPhoto(fine)
      ? await narrow(source, encodings.palettePng, pictureBounds.readableScale)
      : null;
  // A picture of one pixel fits in any encoding, so narrowing down to nothing ends in one that does.
  return inPalette ?? (await narrow(source, lossyEncoding(source), 0)) ?? noPicture('too-large');
}

function keep({ scale: _, ...picture }: Rendering, shrunk: boolean): PictureResult {
  return { ...picture, shrunk };
}

function fineEncoding({ format }: Source): Encoding {
  if (format === 'jpg') return encodings.fineJpg;
  return format === 'webp' ? encodings.fineWebp : encodings.exactPng;
}

function lossyEncoding({ format, hasAlpha }: Source): Encoding {
  return format === 'webp' || hasAlpha ? encodings.plainWebp : encodings.plainJpg;
}

/** Written exactly, a screen takes about a tenth of a byte for a pixel; a photo, with its noise, one or two. */
function isPhoto({ bytes, width, height }: Rendering): boolean {
  return bytes.length > width * height;
}
