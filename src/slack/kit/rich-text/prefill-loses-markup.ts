import type { RichTextBlock } from '@slack/types';
import type { Nodes, Root } from 'mdast';
import type { Markdown } from '../../../core/entry/markdown.ts';
import { parseField } from '../../../core/markdown/parse-field.ts';
import { writeField } from '../../../core/markdown/write-field.ts';
import { noMentionNames } from './mention-names.ts';
import { richTextToMdast } from './rich-text-to-mdast.ts';

/**
 * Whether a form cannot show all the markup of a text (a table, a task list), so that saving a change made there would
 * lose it. The words are all there, and a text that is left alone stays to the byte: see `richAnswer`. Costs several
 * times what the prefill itself does.
 */
export function prefillLosesMarkup(markdown: Markdown, prefill: RichTextBlock): boolean {
  return canonical(richTextToMdast(prefill, noMentionNames)) !== canonical(parseField(markdown));
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
