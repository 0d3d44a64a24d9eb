import type { Nodes } from 'mdast';
import { parseField } from './parse-field.ts';
import { textOf } from './text-of.ts';

/** A run of words of a field, or an address behind a link in it; `line` is the field's line in which it begins, from 1. */
export type FieldWords = { readonly text: string; readonly line: number };

/** What a field says without its markup: block by block, and each address that a link or picture hides. */
export function wordsOfField(markdown: string): readonly FieldWords[] {
  return wordsIn(parseField(markdown)).filter(({ text }) => text.trim() !== '');
}

function wordsIn(node: Nodes): readonly FieldWords[] {
  const isLeaf = !('children' in node) || node.type === 'paragraph' || node.type === 'tableCell';
  const line = node.position?.start.line ?? 1;
  const own = isLeaf ? [{ text: textOf(node), line }] : node.children.flatMap((child) => wordsIn(child));
  return isLeaf ? [...own, ...addressesIn(node, line)] : own;
}

function addressesIn(node: Nodes, line: number): readonly FieldWords[] {
  const here = 'url' in node ? [{ text: node.url, line: node.position?.start.line ?? line }] : [];
  return 'children' in node ? [...here, ...node.children.flatMap((child) => addressesIn(child, line))] : here;
}
