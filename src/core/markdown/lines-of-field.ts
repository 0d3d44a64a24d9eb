import type { Nodes } from 'mdast';
import type { Markdown } from '../entry/markdown.ts';
import { cleanLine } from './clean-line.ts';
import { parseField } from './parse-field.ts';

/** `open`: those without a box, or with one that is not ticked. */
type Which = 'all' | 'open';

/** The lines of a field as plain text, code in back-ticks, without their bullets and boxes. */
export function linesOfField(field: Markdown, which: Which): readonly string[] {
  return linesIn(parseField(field), which)
    .map(cleanLine)
    .filter((line) => line !== '');
}

function linesIn(node: Nodes, which: Which): readonly string[] {
  if (node.type === 'paragraph') return textOf(node).split('\n');
  if (which === 'open' && node.type === 'listItem' && node.checked === true) return [];
  return 'children' in node ? node.children.flatMap((child) => linesIn(child, which)) : [];
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'break':
      return '\n';
    default:
      return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
  }
}
