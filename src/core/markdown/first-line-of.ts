import type { Nodes } from 'mdast';
import type { Markdown } from '../entry/markdown.ts';
import { cleanLine } from './clean-line.ts';
import { parseField } from './parse-field.ts';

/** The first line of a field as plain text, code in back-ticks, without its bullet or box; empty for an empty field. */
export function firstLineOf(field: Markdown): string {
  return cleanLine(linesIn(parseField(field))[0] ?? '');
}

function linesIn(node: Nodes): readonly string[] {
  if (node.type === 'paragraph')
    return textOf(node)
      .split('\n')
      .filter((line) => line.trim() !== '');
  return 'children' in node ? node.children.flatMap((child) => linesIn(child)) : [];
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
