import type { BlockContent, Nodes, Root, RootContent } from 'mdast';
import { isContained } from './is-contained.ts';
import { parseAsGitHub, parseField } from './parse-field.ts';
import { textOf } from './text-of.ts';
import { tidyField } from './tidy-field.ts';

/** Where GitHub may read more than we do: addresses it links by itself, and footnotes. */
const moreOnGitHub = /:|@|www\.|\[\^/i;

/** Whether this markdown reads as these tidy blocks, to us and to GitHub, a bare address being as good as a linked one. */
export function readsAs(markdown: string, blocks: readonly BlockContent[]): boolean {
  const wanted: Root = { type: 'root', children: [...blocks] };
  if (!sameField(parseField(markdown), wanted)) return false;
  if (!moreOnGitHub.test(markdown)) return true;
  return sameField(withBareChildren(parseAsGitHub(markdown)), withBareChildren(wanted));
}

/** Tidying forgives what must not be in a file, so that is asked for first. */
function sameField(read: Root, wanted: Root): boolean {
  if (!isContained(read)) return false;
  return JSON.stringify(tidyField(read, 'prose')) === JSON.stringify(tidyField(wanted, 'prose'));
}

function bareAddresses(node: RootContent): RootContent {
  if (node.type === 'link' && showsItsAddress(node.url, textOf(node))) {
    return { type: 'text', value: textOf(node) };
  }
  return 'children' in node ? withBareChildren(node) : node;
}

function withBareChildren<Parent extends Nodes & { children: RootContent[] }>(node: Parent): Parent {
  return { ...node, children: node.children.map(bareAddresses) };
}

function showsItsAddress(url: string, label: string): boolean {
  return url === label || url === `mailto:${label}` || url === `http://${label}`;
}
