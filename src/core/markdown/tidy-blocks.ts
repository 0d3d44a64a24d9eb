import type {
  BlockContent,
  Code,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import { cleanText } from './clean-text.ts';
import { disarmCode } from './disarm-code.ts';
import { sayableMarks } from './sayable-marks.ts';
import { type TidyLine, tidyLines } from './tidy-lines.ts';

/** No reader needs more levels, and the stack has an end. Deeper lists and quotes give their content to this level. */
const DEEPEST = 20;

/**
 * The blocks of a field in the one form we write: HTML shown as text, headings `shift` levels deeper (six at most),
 * lists tight and joined, nothing empty. Says the same words; applied again, it changes nothing.
 */
export function tidyBlocks(nodes: readonly RootContent[], shift: number, depth = 0): BlockContent[] {
  return joinLists(nodes.flatMap((node) => tidyBlock(node, shift, depth)));
}

/** Lists of one kind beside each other are one list; written as two they would need different bullets. */
export function joinLists(blocks: readonly BlockContent[]): BlockContent[] {
  const joined: BlockContent[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'list' && last?.type === 'list' && block.ordered === last.ordered) {
      joined.splice(-1, 1, { ...last, children: [...last.children, ...block.children] });
    } else {
      joined.push(block);
    }
  }
  return joined;
}

function tidyBlock(node: RootContent, shift: number, depth: number): BlockContent[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphs(tidyLines(node.children));
    case 'html':
    case 'yaml':
      return paragraphs(tidyLines([{ type: 'text', value: node.value }]));
    case 'heading': {
      const children = oneLine(node.children);
      const level = Math.min(6, node.depth + shift);
      return children.length === 0
        ? []
        : [{ type: 'heading', depth: level === 4 ? 4 : level === 5 ? 5 : 6, children }];
    }
    case 'code':
      return tidyCode(node);
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'blockquote': {
      const children = tidyBlocks(node.children, shift, depth + 1);
      if (depth >= DEEPEST || children.length === 0) return children;
      return [{ type: 'blockquote', children }];
    }
    case 'list':
      return tidyList(node, shift, depth);
    case 'table':
      return tidyTable(node);
    case 'footnoteDefinition':
    case 'listItem':
      return tidyBlocks(node.children, shift, depth);
    case 'definition':
    case 'tableRow':
    case 'tableCell':
      return [];
    default:
      return paragraphs(tidyLines([node]));
  }
}

/** A blank line ends a paragraph; other line ends stay what they were, a break or a space to the reader. */
function paragraphs(lines: readonly TidyLine[]): Paragraph[] {
  const found: PhrasingContent[][] = [[]];
  for (const { after, nodes } of lines) {
    const current = found.at(-1) ?? [];
    if (nodes.length === 0) found.push([]);
    else if (current.length === 0) current.push(...nodes);
    else if (after === 'hard') current.push({ type: 'break' }, ...nodes);
    else found.splice(-1, 1, joinSoftly(current, nodes));
  }
  return found.filter(({ length }) => length > 0).map((children) => ({ type: 'paragraph', children }));
}

function joinSoftly(
  before: readonly PhrasingContent[],
  after: readonly PhrasingContent[],
): PhrasingContent[] {
  const last = before.at(-1);
  const first = after[0];
  const left = last?.type === 'text' ? last.value : '';
  const right = first?.type === 'text' ? first.value : '';
  return [
    ...(last?.type === 'text' ? before.slice(0, -1) : before),
    { type: 'text', value: `${left}\n${right}` },
    ...(first?.type === 'text' ? after.slice(1) : after),
  ];
}

function oneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const space: PhrasingContent = { type: 'text', value: ' ' };
  return [...sayableMarks(tidyLines(nodes).flatMap((line) => [space, ...line.nodes]))];
}

function tidyCode(node: Code): Code[] {
  const value = disarmCode(node.value);
  if (value === '') return [];
  const [lang = '', ...meta] = cleanText(`${node.lang ?? ''} ${node.meta ?? ''}`).split(/\s+/);
  return [{ type: 'code', lang: lang || null, meta: (lang && meta.join(' ').trim()) || null, value }];
}

function tidyList(node: List, shift: number, depth: number): BlockContent[] {
  const items = node.children
    .map((item) => tidyItem(item, shift, depth))
    .filter((item) => item.children.length > 0);
  if (depth >= DEEPEST) return items.flatMap((item) => item.children).flatMap(blockOnly);
  if (items.length === 0) return [];
  const ordered = node.ordered === true;
  const start = ordered ? Math.min(Math.max(0, node.start ?? 1), 999_999_999 - items.length) : null;
  return [{ type: 'list', ordered, start, spread: false, children: items }];
}

function tidyItem(item: ListItem, shift: number, depth: number): ListItem {
  const children = tidyBlocks(item.children, shift, depth + 1);
  const checked = children[0]?.type === 'paragraph' ? (item.checked ?? null) : null;
  return { type: 'listItem', spread: false, checked, children };
}

function blockOnly(node: ListItem['children'][number]): BlockContent[] {
  return node.type === 'definition' || node.type === 'footnoteDefinition' ? [] : [node];
}

/** Every row gets the cells of the longest, because a reader of tables drops what the head has no column for. */
function tidyTable(node: Table): Table[] {
  const rows = node.children.map((row) => row.children.map((cell) => oneLine(cell.children)));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.every((row) => row.every((cell) => cell.length === 0))) return [];
  const columns = Array.from({ length: width }, (_, column) => column);
  return [
    {
      type: 'table',
      align: columns.map((column) => node.align?.[column] ?? null),
      children: rows.map((row) => ({
        type: 'tableRow',
        children: columns.map((column) => ({ type: 'tableCell', children: row[column] ?? [] })),
      })),
    },
  ];
}
