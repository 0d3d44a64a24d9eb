import { pictureBounds } from './picture-bounds.ts';

/** Whether a picture of these bytes may be committed as it is. */
export function fits({ bytes }: { readonly bytes: Uint8Array }): boolean {
  return bytes.length <= pictureBounds.keptBytes;
}
