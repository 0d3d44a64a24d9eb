import type { PictureFormat } from '../../core/entry/build-journal.ts';

/** A picture as it may be committed: upright, without metadata, within its bounds. Width and height are as shown. */
export type FittedPicture = {
  readonly type: 'picture';
  readonly format: PictureFormat;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** It was made smaller, plainer or still, because it was too large as it came. */
  readonly shrunk: boolean;
};

export type NoPicture = { readonly type: 'no-picture'; readonly why: NoPictureReason };

export type NoPictureReason =
  | 'not-an-image' // none of the formats we take, whatever its name says
  | 'damaged' // begins as one and cannot be read to its end
  | 'too-large' // in bytes
  | 'too-many-pixels'
  | 'too-slow'; // gave up on it

export type PictureResult = FittedPicture | NoPicture;

export interface Pictures {
  /** What may be committed of an uploaded file. The same bytes give the same picture, so that its blob oid is stable. */
  fit(bytes: Uint8Array): Promise<PictureResult>;
}
