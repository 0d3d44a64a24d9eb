import type { FittedPicture, NoPicture } from '../use-cases/ports/pictures.ts';
import type { Encoding } from './encodings.ts';
import type { Source } from './look-at.ts';
import { noPicture } from './no-picture.ts';
import { pictureBounds } from './picture-bounds.ts';

export type Rendering = Omit<FittedPicture, 'shrunk'> & {
  /** Its width as a share of the source's. */
  readonly scale: number;
};

/**
 * The source upright, in sRGB, without metadata, at most `scale` of its width. Only pixels go over, so what else is in
 * the file stays behind: where a photo was taken, the name of a camera's owner, a second file at the end.
 */
export async function render(
  source: Source,
  encoding: Encoding,
  scale: number,
): Promise<Rendering | NoPicture> {
  const taken = Math.min(scale, largestScale(source, encoding));
  const width = Math.max(1, Math.round(source.width * taken));
  const height = Math.max(1, Math.round(source.height * taken));
  const picture = source
    .sharp(source.bytes, {
      animated: encoding.moving,
      limitInputPixels: pictureBounds.inputPixels,
      // Phones write files with harmless faults; what is cut off or unreadable is refused all the same.
      failOn: 'error',
    })
    .autoOrient()
    .resize({ width, height, fit: 'fill' })
    .timeout({ seconds: pictureBounds.secondsPerTry });
  try {
    const bytes = await encoding.apply(picture).toBuffer();
    return { type: 'picture', format: encoding.format, bytes, width, height, scale: taken };
  } catch (error) {
    // Options that sharp does not know throw before this: what comes here is about the bytes.
    return noPicture(/^Error: timeout:/.test(String(error)) ? 'too-slow' : 'damaged');
  }
}

function largestScale({ width, height }: Source, { longestSide, pixels }: Encoding): number {
  return Math.min(1, longestSide / Math.max(width, height), Math.sqrt(pixels / (width * height)));
}
