import type { Nodes } from 'mdast';
import { safeUrl } from './safe-url.ts';

/** Whether a tree holds only what a field may: no HTML, nothing that defines or refers, no address that is not safe. */
export function isContained(node: Nodes): boolean {
  switch (node.type) {
    case 'html':
    case 'yaml':
    case 'definition':
    case 'linkReference':
    case 'imageReference':
    case 'footnoteDefinition':
    case 'footnoteReference':
      return false;
    case 'link':
    case 'image':
      if (safeUrl(node.url) === null) return false;
  }
  return 'children' in node ? node.children.every(isContained) : true;
}
