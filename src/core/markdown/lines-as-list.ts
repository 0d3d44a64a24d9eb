import type { BlockContent, ListItem, Paragraph } from 'mdast';
import { joinLists } from './tidy-blocks.ts';
import { tidyLines } from './tidy-lines.ts';

/** Tidy blocks in the form the seed document has them: each line that stands in no list, quote or table is a bullet. */
export function linesAsList(blocks: readonly BlockContent[]): BlockContent[] {
  return joinLists(
    blocks.map((block) =>
      block.type === 'paragraph'
        ? { type: 'list', ordered: false, start: null, spread: false, children: bullets(block) }
        : block,
    ),
  );
}

function bullets(paragraph: Paragraph): ListItem[] {
  return tidyLines(paragraph.children).map(({ nodes }) => ({
    type: 'listItem',
    spread: false,
    checked: null,
    children: [{ type: 'paragraph', children: [...nodes] }],
  }));
}
