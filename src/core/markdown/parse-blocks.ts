import type { RootContent } from 'mdast';
import { parseField } from './parse-field.ts';
import { remembered } from './remembered.ts';

/** A block that stands in no other, and where. Positions within the node count from elsewhere. */
export type Block = { readonly node: RootContent; readonly from: number; readonly to: number };

/**
 * The blocks of a text, as `parseField` has them. Reads it piece by piece and keeps the pieces, because the texts of a
 * file, of its sections and of their rows, before and after an edit, are mostly made of the same ones.
 */
export function parseBlocks(source: string): readonly Block[] {
  // A parser drops a byte order mark and counts from behind it.
  const text = source.replace(/^\ufeff/, '\n');
  const cuts = [...cutsIn(text), text.length];
  const blocks: Block[] = [];
  let from = 0;
  for (let at = 0; at < cuts.length; at += 1) {
    let piece = readPiece(text, from, cuts[at] ?? text.length);
    // Each time twice as far, so that a fence with many such lines in it is not read once for each of them.
    for (let step = 1; piece.open && at < cuts.length - 1; step *= 2) {
      at = Math.min(at + step, cuts.length - 1);
      piece = readPiece(text, from, cuts[at] ?? text.length);
    }
    blocks.push(...piece.blocks);
    from = cuts[at] ?? text.length;
  }
  return blocks;
}

/** Where the words of a heading stand; null when it has none. */
export function wordsOfHeading({ node, from }: Block): { readonly from: number; readonly to: number } | null {
  const by = from - (node.position?.start.offset ?? 0);
  const children = node.type === 'heading' ? node.children : [];
  const start = children[0]?.position?.start.offset;
  const end = children.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? null : { from: start + by, to: end + by };
}

const lineEnd = '(?:\\r\\n|\\r(?!\\n)|\\n)';

/**
 * A heading or a rule after a blank line, or at the start. It ends whatever is open there, lists and quotes too, but
 * for code and HTML (CommonMark 0.31, "precedence" and "HTML blocks"). No piece starts with a byte order mark.
 */
const cutter = new RegExp(
  `(?<=^|${lineEnd}[ \\t]*${lineEnd})(?:#{1,6}[ \\t][^\\r\\n]*|-{3,}[ \\t]*)(?:${lineEnd}(?!\\ufeff)|$)`,
  'g',
);

/** Where such a line starts, and where it ends. */
function cutsIn(text: string): readonly number[] {
  const cuts = [...text.matchAll(cutter)].flatMap(({ index, 0: line }) => [index, index + line.length]);
  return cuts.filter((cut, at) => cut > 0 && cut < text.length && cut !== cuts[at - 1]);
}

type Piece = { readonly blocks: readonly Block[]; readonly open: boolean };

/** A stretch of a text. Blank lines around it say nothing, but for those at the end of the text, which may be code. */
function readPiece(text: string, start: number, end: number): Piece {
  const whole = text.slice(start, end);
  const blank = blankStart.exec(whole)?.[0].length ?? 0;
  const { blocks, open } = pieceOf(whole.slice(blank, end < text.length ? endOfWords(whole) : undefined));
  const by = start + blank;
  return { open, blocks: blocks.map(({ node, from, to }) => ({ node, from: from + by, to: to + by })) };
}

const blankStart = new RegExp(`^(?:[ \\t]*${lineEnd}(?!\\ufeff))*`);

/** Where the last line that says something ends; spaces at its end are its own. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
  while (' \t'.includes(text.charAt(end)) && end < text.length) end += 1;
  return end;
}

const pieceOf = remembered((text): Piece => {
  const blocks = parseField(text).children.flatMap((node): Block[] => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    return from === undefined || to === undefined ? [] : [{ node, from, to }];
  });
  const last = blocks.at(-1);
  return { blocks, open: last !== undefined && mayGoOn(last, text) };
});

/** Whether a block may hold the lines after it too, headings and all, or the blank ones. Rather once too often. */
function mayGoOn({ node, from, to }: Block, text: string): boolean {
  if (node.type !== 'code') return endsVerbatim(node);
  const source = text.slice(from, to);
  const fence = /^[ \t]*(`{3,}|~{3,})/.exec(source)?.[1];
  if (fence === undefined) return false;
  const closing = /[\r\n] {0,3}(`+|~+)[ \t]*$/.exec(source)?.[1] ?? '';
  return !closing.startsWith(fence);
}

function endsVerbatim(node: RootContent): boolean {
  const last = 'children' in node ? node.children.at(-1) : undefined;
  return last === undefined ? node.type === 'code' || node.type === 'html' : endsVerbatim(last);
}
