import type { RootContent } from 'mdast';
import { cleanLine } from './clean-line.ts';
import { parseField } from './parse-field.ts';

/** A word before the line keeps its start from being read as a heading, a list or a box. */
const GUARD = 'x ';

/** Without any of these a line behind a word is text. Most lines are, and reading one as markdown takes time. */
const markup = /[\\&`*_[<~]/;

/**
 * The text of one line of a file, code in back-ticks. A line that someone wrote with other markup (a link, bold) is
 * given as its source, because that is what they would want to see again.
 */
export function parseLine(source: string): string {
  const line = cleanLine(source);
  if (!markup.test(line)) return line;
  const [paragraph, ...more] = parseField(GUARD + line).children;
  if (paragraph?.type !== 'paragraph' || more.length > 0) return line;
  const spans = paragraph.children.map(plainTextOf);
  if (spans.includes(null)) return line;
  return cleanLine(spans.join('').slice(GUARD.length));
}

function plainTextOf(node: RootContent): string | null {
  if (node.type === 'text') return node.value;
  if (node.type !== 'inlineCode' || node.value.includes('`')) return null;
  return `\`${node.value}\``;
}
