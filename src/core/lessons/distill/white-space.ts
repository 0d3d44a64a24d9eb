/**
 * White space as the existing `buildlog` tool (Python) sees it: JavaScript's `\s` also takes the byte order mark for
 * white space, and leaves out U+001C to U+001F and U+0085.
 */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  return (code >= 0x2000 && code <= 0x200a) || others.has(code);
}

const others: ReadonlySet<number> = new Set([0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);

/** The first place from `from` on that holds no white space; `to` when there is none. */
export function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** What stands between `from` and `to`, without white space at its ends. */
export function trimmedSlice(text: string, from: number, to: number): string {
  const start = skipSpace(text, from, to);
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
