import type { Pictures } from '../use-cases/ports/pictures.ts';
import { fitPicture } from './fit-picture.ts';
import { formatOf } from './format-of.ts';
import { loadSharp, type OpenSharp } from './load-sharp.ts';
import { noPicture } from './no-picture.ts';
import { pictureBounds } from './picture-bounds.ts';
import { takeTurns } from './take-turns.ts';

/** Fits one picture at a time: ten large ones at once would take more memory than a small server has. */
export function openPictures(): Pictures {
  const inTurn = takeTurns();
  let loading: Promise<OpenSharp> | null = null;
  return {
    async fit(bytes) {
      if (bytes.length > pictureBounds.inputBytes) return noPicture('too-large');
      const format = formatOf(bytes);
      if (format === null) return noPicture('not-an-image');
      loading ??= loadSharp();
      const sharp = await loading;
      return inTurn(() => fitPicture(sharp, bytes, format));
    },
  };
}
