import type { Markdown } from '../../entry/markdown.ts';
import { writeField } from '../write-field.ts';
import { spansOf } from '../write-line.ts';

/** A line of plain text as a bullet of a field. */
export function bulletOfLine(line: string): Markdown {
  return writeField({ type: 'root', children: [{ type: 'paragraph', children: spansOf(line) }] }, 'list');
}
