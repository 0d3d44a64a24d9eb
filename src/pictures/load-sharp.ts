import type sharp from 'sharp';

export type OpenSharp = typeof sharp;

/** The readers of libvips we let bytes reach. */
const readers = [
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadNsgifBuffer',
  'VipsForeignLoadWebpBuffer',
];

/**
 * Loads sharp with the first picture, because a bot that is shown none needs none of its memory. It keeps nothing
 * between pictures, works on one thread beside the event loop, and reads no format but ours, for SVG, TIFF and HEIF
 * have readers of their own that we have no use for.
 */
export async function loadSharp(): Promise<OpenSharp> {
  const { default: open } = await import('sharp');
  open.cache(false);
  open.concurrency(1);
  open.block({ operation: ['VipsForeignLoad'] });
  open.unblock({ operation: readers });
  return open;
}
