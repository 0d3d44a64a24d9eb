import type { PhrasingContent } from 'mdast';

/**
 * Whether a mark cannot open (or close) between this neighbour outside and the outermost thing inside: punctuation
 * inside needs a space or punctuation outside (CommonMark 0.31, "left-flanking delimiter run" and its mirror image).
 * Symbols count as punctuation inside and not outside, because readers of markdown differ about them.
 */
export function blocksMark(
  neighbour: PhrasingContent | undefined,
  side: 'before' | 'after',
  inner: PhrasingContent | undefined,
): boolean {
  const outside = characterOf(neighbour, side === 'before' ? 'last' : 'first');
  const inside = characterOf(inner, side === 'before' ? 'first' : 'last');
  return /[\p{P}\p{S}]/u.test(inside) && /[^\s\p{P}$+<=>^`|~]/u.test(outside);
}

/** The character at one end of a node as it will stand in the file; any punctuation where there is markup. */
function characterOf(node: PhrasingContent | undefined, end: 'first' | 'last'): string {
  if (node === undefined) return ' ';
  if (node.type !== 'text') return '*';
  return (end === 'first' ? /^./su : /.$/su).exec(node.value)?.[0] ?? ' ';
}
