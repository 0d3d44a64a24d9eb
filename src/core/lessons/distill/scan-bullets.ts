import type { Stretch } from './find-improvements.ts';
import { isSpace, skipSpace, trimmedSlice } from './white-space.ts';

/** A bullet with the indented lines that follow it, joined by single spaces; `at` is where its line starts. */
export type Bullet = { readonly at: number; readonly text: string };

/** The bullets of a category as the existing tool reads them: `-` alone makes one; a nested one is one of its own. */
export function* scanBullets(text: string, { from, to }: Stretch): Generator<Bullet> {
  let current: Bullet | null = null;
  for (let at = from; at < to; ) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 || lineEnd > to ? to : lineEnd;
    const first = skipSpace(text, at, end);
    if (opensBullet(text, first, end)) {
      if (current !== null) yield current;
      current = { at, text: trimmedSlice(text, first + 2, end) };
    } else if (current !== null && first < end && (text[at] === ' ' || text[at] === '\t')) {
      current = { at: current.at, text: `${current.text} ${trimmedSlice(text, first, end)}` };
    }
    at = end + 1;
  }
  if (current !== null) yield current;
}

/** White space and one more character have to follow the dash, so `- ` alone is no bullet and `-  ` an empty one. */
function opensBullet(text: string, at: number, end: number): boolean {
  return text[at] === '-' && at + 2 < end && isSpace(text.charCodeAt(at + 1));
}
