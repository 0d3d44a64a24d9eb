import type { Delete, Emphasis, PhrasingContent, Strong } from 'mdast';

/** What a person presses a button for: bold, italic, struck through. */
export type Mark = Strong | Emphasis | Delete;

export function isMark(node: PhrasingContent): node is Mark {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
}
