import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { safeUrl } from './safe-url.ts';

/** Markdown as plain data for the page: raw HTML is text, and a link or picture that is not http(s), mailto or relative has no address. */
export type MarkdownNode =
  | { readonly type: 'text' | 'code-span'; readonly text: string }
  | { readonly type: 'code'; readonly language: string; readonly text: string }
  | { readonly type: 'break' | 'rule' }
  | {
      readonly type: 'document' | 'paragraph' | 'emphasis' | 'strong' | 'strike' | 'quote';
      readonly children: readonly MarkdownNode[];
    }
  | { readonly type: 'heading'; readonly depth: number; readonly children: readonly MarkdownNode[] }
  | { readonly type: 'image'; readonly url: string | null; readonly alt: string }
  | { readonly type: 'link'; readonly url: string | null; readonly children: readonly MarkdownNode[] }
  | { readonly type: 'list'; readonly start: number | null; readonly children: readonly MarkdownNode[] }
  | { readonly type: 'item'; readonly checked: boolean | null; readonly children: readonly MarkdownNode[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly MarkdownNode[])[])[] };

/** Reads GitHub-flavoured markdown. Never throws: any text is markdown. */
export function markdownTree(text: string): MarkdownNode {
  return toNode(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

/** HTML that stands for itself is a paragraph of its own; within a line it is a part of the line. */
function toBlock(node: Nodes): MarkdownNode {
  return node.type === 'html' ? { type: 'paragraph', children: [toNode(node)] } : toNode(node);
}

function toNode(node: Nodes): MarkdownNode {
  switch (node.type) {
    case 'root':
      return { type: 'document', children: node.children.map(toBlock) };
    case 'paragraph':
    case 'emphasis':
    case 'strong':
      return { type: node.type, children: node.children.map(toNode) };
    case 'delete':
      return { type: 'strike', children: node.children.map(toNode) };
    case 'blockquote':
      return { type: 'quote', children: node.children.map(toBlock) };
    case 'heading':
      return { type: 'heading', depth: node.depth, children: node.children.map(toNode) };
    case 'link':
      return { type: 'link', url: safeUrl(node.url), children: node.children.map(toNode) };
    case 'list':
      return {
        type: 'list',
        start: node.ordered ? (node.start ?? 1) : null,
        children: node.children.map(toNode),
      };
    case 'listItem':
      return { type: 'item', checked: node.checked ?? null, children: node.children.map(toBlock) };
    case 'table':
      return { type: 'table', rows: rowsOf(node) };
    case 'code':
      return { type: 'code', language: node.lang ?? '', text: node.value };
    case 'inlineCode':
      return { type: 'code-span', text: node.value };
    case 'break':
      return { type: 'break' };
    case 'thematicBreak':
      return { type: 'rule' };
    case 'image':
      return { type: 'image', url: safeUrl(node.url), alt: node.alt ?? '' };
    case 'text':
    case 'html':
      return { type: 'text', text: node.value };
    default:
      // Definitions, footnotes and references: not used in a journal, shown as what they hold.
      return { type: 'paragraph', children: 'children' in node ? node.children.map(toNode) : [] };
  }
}

function rowsOf(table: Table): readonly (readonly (readonly MarkdownNode[])[])[] {
  return table.children.map((row) => row.children.map((cell) => cell.children.map(toNode)));
}
