import type { JsonObject, PersonScreen } from '../slack/played-slack.ts';
import { type MarkdownNode, markdownTree } from './markdown-tree.ts';

const trees = new Map<string, MarkdownNode>();
const MOST_KEPT = 500;

/** Each text of a `markdown` block on this screen, read. Reading one takes milliseconds, so trees are kept. */
export function screenMarkdown(screen: PersonScreen): Readonly<Record<string, MarkdownNode>> {
  const texts = screen.conversations
    .flatMap(({ messages }) => messages)
    .flatMap(({ blocks }) => blocks)
    .flatMap(markdownText);
  return Object.fromEntries(texts.map((text) => [text, treeOf(text)]));
}

function markdownText(block: JsonObject): readonly string[] {
  return block.type === 'markdown' && typeof block.text === 'string' ? [block.text] : [];
}

function treeOf(text: string): MarkdownNode {
  const known = trees.get(text);
  if (known) return known;
  if (trees.size >= MOST_KEPT) trees.clear();
  const tree = markdownTree(text);
  trees.set(text, tree);
  return tree;
}
