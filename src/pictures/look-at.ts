import type { PictureFormat } from '../core/entry/build-journal.ts';
import type { NoPicture } from '../use-cases/ports/pictures.ts';
import type { OpenSharp } from './load-sharp.ts';
import { noPicture } from './no-picture.ts';
import { pictureBounds } from './picture-bounds.ts';

/** An uploaded picture and what its header says. Width and height are those of one frame, as a person sees it. */
export type Source = {
  readonly type: 'source';
  readonly sharp: OpenSharp;
  readonly bytes: Uint8Array;
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly hasAlpha: boolean;
};

/** Reads the header and decodes nothing, so a file that claims to be huge costs nothing. */
export async function lookAt(
  sharp: OpenSharp,
  bytes: Uint8Array,
  format: PictureFormat,
): Promise<Source | NoPicture> {
  // The bound is ours to apply: sharp's comes as a sentence among other errors.
  const looking = sharp(bytes, { limitInputPixels: false }).metadata();
  const header = await looking.catch(() => null);
  if (header === null) return noPicture('damaged');
  const { width, height } = header.autoOrient;
  if (width * height > pictureBounds.inputPixels) return noPicture('too-many-pixels');
  return {
    type: 'source',
    sharp,
    bytes,
    format,
    width,
    height,
    frames: header.pages ?? 1,
    hasAlpha: header.hasAlpha,
  };
}
