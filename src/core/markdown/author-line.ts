import type { Paragraph } from 'mdast';
import type { Author } from '../entry/daily-log.ts';
import { parseField } from './parse-field.ts';
import { parseLine } from './parse-line.ts';
import { printMarkdown } from './print-markdown.ts';
import { relaxEscapes } from './relax-escapes.ts';
import { safeWebUrl } from './safe-url.ts';
import { textOf } from './text-of.ts';
import { writeLine } from './write-line.ts';

/** The line under the title that names the author: `**Author:** [Ada Lovelace](https://…)`. */
export function writeAuthor({ name, url }: Author): string {
  if (url === null) return `**Author:** ${writeLine(name)}`;
  const link: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'link', url, title: null, children: [{ type: 'text', value: name }] }],
  };
  return `**Author:** ${printMarkdown({ type: 'root', children: [link] }, relaxEscapes([link]))}`;
}

/** The author as the lines between title and first section name them; null when they do not. */
export function parseAuthor(preamble: string): Author | null {
  const source = /^\*\*Author:?\*\*:?[ \t]+(.*)$/im.exec(preamble)?.[1]?.trim() ?? '';
  if (source === '') return null;
  const [paragraph] = parseField(`x ${source}`).children;
  const [, link, ...more] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const url = link?.type === 'link' && more.length === 0 ? safeWebUrl(link.url) : null;
  if (link === undefined || url === null) return { name: parseLine(source), url: null };
  const name = textOf(link);
  return name === '' ? null : { name, url };
}
