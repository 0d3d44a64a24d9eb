import type { KnownBlock } from '@slack/types';
import { jsonBytes } from './check/json-bytes.ts';

/** What one view shows well; far below what Slack takes. */
const MOST_BLOCKS = 50;
const MOST_BYTES = 30_000;

/** Blocks as pages to turn, in order; one page where there are none. */
export function pagesOfBlocks(blocks: readonly KnownBlock[]): readonly (readonly KnownBlock[])[] {
  const pages: KnownBlock[][] = [[]];
  let bytes = 0;
  for (const block of blocks) {
    const size = jsonBytes(block);
    const page = pages.at(-1);
    const fits =
      page === undefined || page.length === 0 || (page.length < MOST_BLOCKS && bytes + size <= MOST_BYTES);
    if (page === undefined || !fits) {
      pages.push([block]);
      bytes = size;
    } else {
      page.push(block);
      bytes += size;
    }
  }
  return pages;
}
