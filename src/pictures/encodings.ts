import type { Sharp } from 'sharp';
import type { PictureFormat } from '../core/entry/build-journal.ts';
import { pictureBounds } from './picture-bounds.ts';

/** One way to write a picture down. A larger picture is narrowed until its sides and pixels fit. */
export type Encoding = {
  readonly format: PictureFormat;
  readonly moving: boolean;
  readonly longestSide: number;
  readonly pixels: number;
  readonly apply: (picture: Sharp) => Sharp;
};

const still = { moving: false, longestSide: Number.POSITIVE_INFINITY, pixels: pictureBounds.inputPixels };
const lossy = { ...still, pixels: pictureBounds.lossyPixels };
const webp = { ...lossy, format: 'webp', longestSide: pictureBounds.webpSide } as const;
const jpg = { ...lossy, format: 'jpg', longestSide: pictureBounds.jpgSide } as const;
const png = { ...still, format: 'png' } as const;

/**
 * The qualities are those at which coloured text on a plain ground keeps its edges; for the same reason no colour is
 * halved in resolution (4:4:4), as JPEG does by default.
 */
export const encodings = {
  exactPng: { ...png, apply: (picture) => picture.png({ compressionLevel: 9 }) },
  /** Up to 256 colours, chosen from the picture. */
  palettePng: {
    ...png,
    pixels: pictureBounds.palettePixels,
    apply: (picture) => picture.png({ compressionLevel: 9, palette: true }),
  },
  fineJpg: { ...jpg, apply: (picture) => picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }) },
  plainJpg: { ...jpg, apply: (picture) => picture.jpeg({ quality: 80, chromaSubsampling: '4:4:4' }) },
  fineWebp: { ...webp, apply: (picture) => picture.webp({ quality: 90 }) },
  plainWebp: { ...webp, apply: (picture) => picture.webp({ quality: 80 }) },
  /** A half or less of the same recording as GIF, and it keeps its colours. */
  movingWebp: { ...webp, moving: true, apply: (picture) => picture.webp({ quality: 80 }) },
} as const satisfies Readonly<Record<string, Encoding>>;
