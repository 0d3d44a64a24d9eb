import type { BlockContent, Nodes, Root } from 'mdast';
import type { FieldShape } from '../entry/daily-log-questions.ts';
import { linesAsList } from './lines-as-list.ts';
import { resolveReferences } from './resolve-references.ts';
import { tidyBlocks } from './tidy-blocks.ts';

/** Levels 1 to 3 are the file's own: its title, its sections, the categories of the Improvements. */
const HIGHEST_HEADING = 4;

/** The blocks of a field, contained and in the one form we write. Applied again, it changes nothing. */
export function tidyField(tree: Root, shape: FieldShape): readonly BlockContent[] {
  const resolved = resolveReferences(tree);
  const shift = Math.max(0, HIGHEST_HEADING - highestHeading(resolved));
  const blocks = tidyBlocks(resolved.children, shift);
  return shape === 'list' ? linesAsList(blocks) : blocks;
}

/** All headings move by one distance, so that the person's own outline stays. */
function highestHeading(node: Nodes): number {
  if (node.type === 'heading') return node.depth;
  if (!('children' in node)) return HIGHEST_HEADING;
  return node.children.reduce((highest, child) => Math.min(highest, highestHeading(child)), HIGHEST_HEADING);
}
