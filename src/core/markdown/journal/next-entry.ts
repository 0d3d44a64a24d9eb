import type { Paragraph } from 'mdast';
import { parseField } from '../parse-field.ts';
import { parseLine } from '../parse-line.ts';
import { printMarkdown } from '../print-markdown.ts';
import { relaxEscapes } from '../relax-escapes.ts';
import { spansOf } from '../write-line.ts';
import { isPlaceholder } from './template-placeholders.ts';

const opening = /^[*_]{0,3}Next entry:[*_]{0,3}[ \t]*/i;

/** Whether a paragraph after a rule is the last line of a journal: `*Next entry: …*`. */
export function isNextEntry(paragraph: string): boolean {
  return opening.test(paragraph);
}

/** The last line of a journal. */
export function writeNextEntry(words: string): string {
  if (words === '') return '';
  const line: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'emphasis', children: [{ type: 'text', value: 'Next entry: ' }, ...spansOf(words)] }],
  };
  return printMarkdown({ type: 'root', children: [line] }, relaxEscapes([line]));
}

/** The opposite. Text that someone wrote after the paragraph is not of it. */
export function readNextEntry(body: string): string {
  const paragraph = nextEntryParagraph(body);
  const words = parseLine(withoutEmphasis(paragraph).replace(opening, ''));
  return isPlaceholder(words) ? '' : words;
}

function withoutEmphasis(paragraph: string): string {
  const [block] = parseField(paragraph).children;
  const [emphasis, ...more] = block?.type === 'paragraph' ? block.children : [];
  if (emphasis?.type !== 'emphasis' || more.length > 0) return paragraph;
  const from = emphasis.children[0]?.position?.start.offset;
  return paragraph.slice(from, emphasis.children.at(-1)?.position?.end.offset);
}

/** The body with other words; what stands after the paragraph stays. */
export function editNextEntry(body: string, words: string): string {
  const rest = body.slice(nextEntryParagraph(body).length);
  return `${writeNextEntry(words)}${rest}`.trimStart();
}

function nextEntryParagraph(body: string): string {
  const end = body.search(/\n[ \t]*\n/);
  return end < 0 ? body : body.slice(0, end);
}
