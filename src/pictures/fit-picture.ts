import type { PictureFormat } from '../core/entry/build-journal.ts';
import type { PictureResult } from '../use-cases/ports/pictures.ts';
import { fitMoving } from './fit-moving.ts';
import { fitStill } from './fit-still.ts';
import { fits } from './fits.ts';
import type { OpenSharp } from './load-sharp.ts';
import { lookAt, type Source } from './look-at.ts';
import { noPicture } from './no-picture.ts';
import { pictureBounds } from './picture-bounds.ts';
import { stripGif } from './strip-gif.ts';

/** What may be committed of a file that begins as this format. */
export async function fitPicture(
  sharp: OpenSharp,
  bytes: Uint8Array,
  format: PictureFormat,
): Promise<PictureResult> {
  const source = await lookAt(sharp, bytes, format);
  if (source.type === 'no-picture') return source;
  return (format === 'gif' ? asItIs(source) : null) ?? (await movingOrStill(source));
}

/**
 * A small GIF keeps its frames byte for byte: written again it is often larger. What libvips says of one is not
 * enough: it takes what was cut off for an end, and goes by the frames where the screen is said to be absurdly large.
 */
function asItIs({ bytes, format, width, height }: Source): PictureResult | null {
  const stripped = stripGif(bytes);
  if (stripped === null) return noPicture('damaged');
  if (screenPixels(bytes) > pictureBounds.inputPixels) return noPicture('too-many-pixels');
  if (!fits({ bytes: stripped })) return null;
  return { type: 'picture', format, bytes: stripped, width, height, shrunk: false };
}

function screenPixels(gif: Uint8Array): number {
  const header = Buffer.from(gif.subarray(0, 10));
  return header.readUInt16LE(6) * header.readUInt16LE(8);
}

async function movingOrStill(source: Source): Promise<PictureResult> {
  const moving = source.frames > 1 ? await fitMoving(source) : null;
  if (moving !== null) return moving;
  const still = await fitStill(source);
  return still.type === 'picture' && source.frames > 1 ? { ...still, shrunk: true } : still;
}
