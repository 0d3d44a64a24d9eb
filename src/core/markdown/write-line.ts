import type { BlockContent, InlineCode, Root, Text } from 'mdast';
import { cleanLine } from './clean-line.ts';
import { printMarkdown } from './print-markdown.ts';
import { relaxEscapes } from './relax-escapes.ts';

/** Code is what stands between two single back-ticks; padded with spaces it would come back without them. */
const code = /(?<!`)`(?! [^`]* `)([^`]*[^`\s][^`]*)`(?!`)/g;

/**
 * One line of plain text as markdown that may stand at the start of a list item, within one, or in a heading.
 * Back-ticked spans are code; all else reads as it was typed. `parseLine` gives back the cleaned line.
 */
export function writeLine(text: string): string {
  const line = cleanLine(text);
  if (line === '') return '';
  const item: BlockContent = {
    type: 'list',
    ordered: false,
    start: null,
    spread: false,
    children: [
      {
        type: 'listItem',
        spread: false,
        checked: null,
        children: [{ type: 'paragraph', children: spansOf(line) }],
      },
    ],
  };
  const root: Root = { type: 'root', children: [item] };
  const printed = printMarkdown(root, relaxEscapes([item])).replace(/^- /, '');
  // At the end of a heading a run of `#` would be taken for its closing sequence.
  return printed.replace(/(^| )(#+)$/, '$1\\$2');
}

/** The text and the code of a cleaned line. */
export function spansOf(line: string): (Text | InlineCode)[] {
  const spans: (Text | InlineCode)[] = [];
  let end = 0;
  for (const match of line.matchAll(code)) {
    spans.push({ type: 'text', value: line.slice(end, match.index) });
    spans.push({ type: 'inlineCode', value: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  spans.push({ type: 'text', value: line.slice(end) });
  return spans.filter(({ value }) => value !== '');
}
