import type { BlockContent, Heading, Nodes, Paragraph, TableCell, Text } from 'mdast';
import { printMarkdown, type Relaxed } from './print-markdown.ts';
import { readsAs } from './reads-as.ts';

/** Characters whose escape may be needless. Others guard line starts, code and HTML, and stay guarded. */
const candidates = ['address', '_', '*', '~', '[', ']', '(', ')', '!', '<', '.', '@', ':'];

/** Beyond this a paragraph costs more to try than its looks are worth. */
const LONGEST_TO_TRY = 4000;

/** A block that holds text directly, in the least of a field that gives it its surroundings. */
type Leaf = { readonly texts: readonly Text[]; readonly field: readonly BlockContent[] };

/**
 * Finds the escapes that a field reads the same without: as we read it, and as GitHub does, which also links bare
 * addresses. Tries each paragraph by itself, all characters at once and then one after the other.
 */
export function relaxEscapes(blocks: readonly BlockContent[]): Relaxed {
  const relaxed = new Map<Text, ReadonlySet<string>>();
  for (const leaf of blocks.flatMap((block) => leavesOf(block))) {
    const needless = needlessIn(leaf);
    if (needless.size > 0) for (const text of leaf.texts) relaxed.set(text, needless);
  }
  return relaxed;
}

function needlessIn(leaf: Leaf): ReadonlySet<string> {
  const strict = printWith(leaf, new Set());
  if (strict.length > LONGEST_TO_TRY) return new Set();
  const escaped = candidates.filter(
    (character) => character === 'address' || strict.includes(`\\${character}`),
  );
  if (!strict.includes('\\')) return new Set();
  const reads = (needless: ReadonlySet<string>): boolean => readsAs(printWith(leaf, needless), leaf.field);
  const all = new Set(escaped);
  if (reads(all)) return all;
  const needless = new Set<string>();
  for (const character of escaped) {
    needless.add(character);
    if (!reads(needless)) needless.delete(character);
  }
  return needless;
}

function printWith(leaf: Leaf, needless: ReadonlySet<string>): string {
  const relaxed = new Map(leaf.texts.map((text) => [text, needless]));
  return printMarkdown({ type: 'root', children: [...leaf.field] }, relaxed);
}

function leavesOf(node: BlockContent): readonly Leaf[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [leaf(node, [node])];
    case 'blockquote':
      return node.children.flatMap((child) => (isBlock(child) ? leavesOf(child) : []));
    case 'list':
      return node.children.flatMap((item) =>
        item.children.flatMap((child, at) => {
          if (at > 0 || child.type !== 'paragraph') return isBlock(child) ? leavesOf(child) : [];
          return [leaf(child, [{ ...node, children: [{ ...item, children: [child] }] }])];
        }),
      );
    case 'table':
      return node.children.flatMap((row) =>
        row.children.map((cell) =>
          leaf(cell, [{ type: 'table', align: [null], children: [{ type: 'tableRow', children: [cell] }] }]),
        ),
      );
    default:
      return [];
  }
}

function leaf(node: Paragraph | Heading | TableCell, field: readonly BlockContent[]): Leaf {
  return { texts: textsIn(node), field };
}

function textsIn(node: Nodes): readonly Text[] {
  if (node.type === 'text') return [node];
  return 'children' in node ? node.children.flatMap((child) => textsIn(child)) : [];
}

function isBlock(node: Nodes): node is BlockContent {
  return node.type !== 'definition' && node.type !== 'footnoteDefinition';
}
