import { isSpace } from './white-space.ts';

/** Marks that open a heading: how many, and where they stand. */
export type HeadingMarks = { readonly at: number; readonly count: number };

/**
 * The `#` marks that make the word at `word` a heading's first: at the start of a line, with white space of any kind
 * between. That may be line breaks too (a bare `##` line and the word on the next); the existing tool reads it so.
 */
export function headingBefore(text: string, word: number): HeadingMarks | null {
  let end = word;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end -= 1;
  let at = end;
  while (at > 0 && text[at - 1] === '#') at -= 1;
  const opens = end < word && at < end && (at === 0 || text[at - 1] === '\n');
  return opens ? { at, count: end - at } : null;
}
