import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';

export type ReadText =
  | { readonly type: 'text'; readonly text: string }
  /** `text` has U+FFFD for what could not be read; `line` is the first such line. */
  | { readonly type: 'not-utf8'; readonly text: string; readonly line: number }
  | { readonly type: 'unreadable'; readonly why: string };

/** A file's content, its byte order mark included. */
export function readTextFile(path: string): ReadText {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { type: 'unreadable', why: error instanceof Error ? error.message : String(error) };
  }
  const text = bytes.toString('utf8');
  return isUtf8(bytes) ? { type: 'text', text } : { type: 'not-utf8', text, line: firstBrokenLine(bytes) };
}

/** No part of a character of several bytes looks like a line feed, so lines can be judged one by one. */
function firstBrokenLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; ; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
}
