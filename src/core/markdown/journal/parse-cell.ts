import type { PhrasingContent } from 'mdast';
import { cleanLine } from '../clean-line.ts';

/**
 * The text of a table's cell, code in back-ticks. A cell that someone wrote with other markup is given as its source,
 * the pipes in it without the escapes that only tables need.
 */
export function parseCell(nodes: readonly PhrasingContent[], source: string): string {
  const spans = nodes.map(plainTextOf);
  return cleanLine(spans.includes(null) ? source.replace(/\\\|/g, '|') : spans.join(''));
}

function plainTextOf(node: PhrasingContent): string | null {
  if (node.type === 'text') return node.value;
  if (node.type !== 'inlineCode' || node.value.includes('`')) return null;
  return `\`${node.value}\``;
}
