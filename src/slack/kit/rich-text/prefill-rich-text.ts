import type { RichTextBlock } from '@slack/types';
import type { Nodes, Root } from 'mdast';
import type { Markdown } from '../../../core/entry/markdown.ts';
import { parseField } from '../../../core/markdown/parse-field.ts';
import { writeField } from '../../../core/markdown/write-field.ts';
import { mdastToRichText } from './mdast-to-rich-text.ts';
import { noMentionNames } from './mention-names.ts';
import { richTextToMdast } from './rich-text-to-mdast.ts';

/**
 * What a form shows of a text that is already in the file. `rich`: a submission that leaves it alone says the same in
 * markdown. `lossy`: all the words are there, but not all of the markup (a table, a task list), so saving a change
 * made here would lose it.
 */
export type Prefill =
  | { readonly type: 'rich'; readonly block: RichTextBlock }
  | { readonly type: 'lossy'; readonly block: RichTextBlock };

/** The initial value for a rich text input, checked by converting it back. */
export function prefillRichText(markdown: Markdown): Prefill {
  const tree = parseField(markdown);
  const block = mdastToRichText(tree);
  const back = richTextToMdast(block, noMentionNames);
  return { type: canonical(back) === canonical(tree) ? 'rich' : 'lossy', block };
}

function canonical(tree: Root): string {
  joinSoftLines(tree);
  return writeField(tree, 'prose');
}

/** A line end within a paragraph reads as a space, so a text wrapped by hand is the same text. */
function joinSoftLines(node: Nodes): void {
  if (node.type === 'text') node.value = node.value.replace(/[ \t]*\n[ \t]*/g, ' ');
  if ('children' in node) for (const child of node.children) joinSoftLines(child);
}
