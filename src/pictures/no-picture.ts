import type { NoPicture, NoPictureReason } from '../use-cases/ports/pictures.ts';

export function noPicture(why: NoPictureReason): NoPicture {
  return { type: 'no-picture', why };
}
