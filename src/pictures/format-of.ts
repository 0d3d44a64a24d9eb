import type { PictureFormat } from '../core/entry/build-journal.ts';

/**
 * The picture format these bytes begin as, or null. Names and media types are what an uploader says; SVG is a document
 * that can hold scripts, and none of ours. Source: https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
export function formatOf(bytes: Uint8Array): PictureFormat | null {
  const start = Buffer.from(bytes.subarray(0, 14)).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpg';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (/^RIFF.{4}WEBPVP/s.test(start)) return 'webp';
  return null;
}
