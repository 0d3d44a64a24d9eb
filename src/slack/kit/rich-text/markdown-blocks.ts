import type { KnownBlock, RichTextBlock } from '@slack/types';
import type { Root, RootContent } from 'mdast';
import { parseField } from '../../../core/markdown/parse-field.ts';
import { jsonBytes } from '../check/json-bytes.ts';
import { limits } from '../limits.ts';
import { truncate } from '../truncate.ts';
import { mdastToRichText } from './mdast-to-rich-text.ts';
import { plainTextOf } from './plain-text-of.ts';
import { richText } from './rich-elements.ts';

/** Slack gives no limit for text in a rich text; this much of it is as long as any other block's. */
const PIECE = 3_000;
/** Beyond it a block is shown without its formatting, in pieces. */
const LARGEST = 20_000;

/** A markdown text as blocks to read: each small enough to stand on a page with others, and no word left out. */
export function markdownBlocks(markdown: string): readonly KnownBlock[] {
  return parseField(markdown).children.flatMap(blocksOf);
}

function blocksOf(node: RootContent): readonly KnownBlock[] {
  if (node.type === 'thematicBreak') return [{ type: 'divider' }];
  const rich = mdastToRichText({ type: 'root', children: [node] } satisfies Root);
  if (rich.elements.length === 0) return [];
  if (node.type === 'heading' && node.depth <= 2) return headingBlocks(rich);
  if (node.type === 'code' || node.type === 'table') return codeBlocks(plainTextOf(rich));
  return jsonBytes(rich) <= LARGEST ? [rich] : piecesOf(plainTextOf(rich)).map(plainBlock);
}

function headingBlocks(rich: RichTextBlock): readonly KnownBlock[] {
  const text = truncate(plainTextOf(rich).replace(/\s+/g, ' ').trim(), limits.headerText.max);
  return text === '' ? [] : [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }];
}

function codeBlocks(text: string): readonly KnownBlock[] {
  return piecesOf(text).map((piece) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: richText(piece) }],
  }));
}

function plainBlock(text: string): KnownBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: richText(text) }] };
}

/** Whole lines as long as they fit; one that does not is cut. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const line of text.split('\n').flatMap(cut)) {
    const last = pieces.at(-1);
    if (last === undefined || last.length + line.length >= PIECE) pieces.push(line);
    else pieces[pieces.length - 1] = `${last}\n${line}`;
  }
  return pieces.filter((piece) => piece.trim() !== '');
}

function cut(line: string): readonly string[] {
  if (line.length <= PIECE) return [line];
  return Array.from({ length: Math.ceil(line.length / PIECE) }, (_, index) =>
    line.slice(index * PIECE, (index + 1) * PIECE).toWellFormed(),
  );
}
