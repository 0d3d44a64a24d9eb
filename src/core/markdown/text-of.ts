import type { Nodes } from 'mdast';

/** The words of a node and of all in it, a line break as a newline. Markup, addresses and alternative texts are left out. */
export function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
