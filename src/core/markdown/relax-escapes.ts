import type { BlockContent, Heading, Nodes, Paragraph, Root, TableCell, Text } from 'mdast';
import { printMarkdown, type Relaxed } from './print-markdown.ts';
import { readsAs } from './reads-as.ts';

/** Characters whose escape may be needless. Others guard line starts, code and HTML, and stay guarded. */
const candidates = ['address', '_', '*', '~', '[', ']', '(', ')', '!', '<', '.', '@', ':'];

/** Beyond this a paragraph costs more to try than its looks are worth. */
const LONGEST_TO_TRY = 4000;

/** The same for all paragraphs of a field: somebody waits for it, and others wait behind them. */
const MOST_TO_TRY = 8000;

/** A block that holds text directly, in the least of a field that gives it its surroundings. */
type Leaf = { readonly texts: readonly Text[]; readonly field: readonly BlockContent[] };

/**
 * Finds the escapes that a field reads the same without: as we read it, and as GitHub does, which also links bare
 * addresses. Most fields have none. Tries the whole field with all characters at once, and where that does not do each
 * paragraph by itself, all at once and then one after the other, until enough was tried.
 */
export function relaxEscapes(blocks: readonly BlockContent[]): Relaxed {
  const root: Root = { type: 'root', children: [...blocks] };
  if (!printMarkdown(root, new Map()).includes('\\')) return new Map();
  const leaves = blocks
    .flatMap((block) => leavesOf(block))
    .filter((leaf) => lengthOf(leaf) <= LONGEST_TO_TRY);
  const everything = new Map(
    leaves.flatMap(({ texts }) => texts.map((text) => [text, allCandidates] as const)),
  );
  if (readsAs(printMarkdown(root, everything), blocks)) return everything;
  const relaxed = new Map<Text, ReadonlySet<string>>();
  let tried = 0;
  for (const leaf of leaves) {
    const strict = printWith(leaf, new Set());
    if (!strict.includes('\\')) continue;
    tried += strict.length;
    if (tried > MOST_TO_TRY) break;
    const needless = needlessIn(leaf, strict);
    if (needless.size > 0) for (const text of leaf.texts) relaxed.set(text, needless);
  }
  return relaxed;
}

const allCandidates: ReadonlySet<string> = new Set(candidates);

function lengthOf({ texts }: Leaf): number {
  return texts.reduce((sum, { value }) => sum + value.length, 0);
}

function needlessIn(leaf: Leaf, strict: string): ReadonlySet<string> {
  const escaped = candidates.filter(
    (character) => character === 'address' || strict.includes(`\\${character}`),
  );
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
