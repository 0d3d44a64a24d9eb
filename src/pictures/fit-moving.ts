import type { PictureResult } from '../use-cases/ports/pictures.ts';
import { encodings } from './encodings.ts';
import type { Source } from './look-at.ts';
import { narrow } from './narrow.ts';
import { pictureBounds } from './picture-bounds.ts';

/** The recording with all its frames, or null where it is too long or would become too narrow to read. */
export async function fitMoving(source: Source): Promise<PictureResult | null> {
  const { width, height, frames, bytes } = source;
  if (width * height * frames > pictureBounds.inputPixels) return null;
  const rendering = await narrow(source, encodings.movingWebp, pictureBounds.readableScale);
  if (rendering === null || rendering.type === 'no-picture') return rendering;
  const { scale, ...picture } = rendering;
  return { ...picture, shrunk: scale < 1 || bytes.length > pictureBounds.keptBytes };
}
