import type { Markdown } from '../entry/markdown.ts';
import { linesOfField } from './lines-of-field.ts';

/** The first line of a field as plain text, code in back-ticks, without its bullet or box; empty for an empty field. */
export function firstLineOf(field: Markdown): string {
  return linesOfField(field, 'all')[0] ?? '';
}
