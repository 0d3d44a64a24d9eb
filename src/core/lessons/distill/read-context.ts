import { headingBefore } from './heading-before.ts';
import { skipSpace, trimmedSlice } from './white-space.ts';

const words = 'Build Journal:';

/**
 * The title that the existing tool gives as the context of a lesson; empty where it has none. An empty title takes the
 * next line that is not blank for one: so does the tool.
 */
export function readContext(text: string): string {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (headingBefore(text, at)?.count !== 1) continue;
    const from = skipSpace(text, at + words.length, text.length);
    const lineEnd = text.indexOf('\n', from);
    const title = trimmedSlice(text, from, lineEnd < 0 ? text.length : lineEnd);
    return title === '[TITLE]' ? '' : title;
  }
  return '';
}
