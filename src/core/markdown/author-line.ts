import type { Paragraph, PhrasingContent } from 'mdast';
import type { Author } from '../entry/author.ts';
import { cleanLine } from './clean-line.ts';
import { parseField } from './parse-field.ts';
import { parseLine } from './parse-line.ts';
import { printMarkdown } from './print-markdown.ts';
import { relaxEscapes } from './relax-escapes.ts';
import { safeWebUrl } from './safe-url.ts';
import { textOf } from './text-of.ts';
import { spansOf, writeLine } from './write-line.ts';

/** The line under the title that names the author: `**Author:** [Ada Lovelace](https://…)`. */
export function writeAuthor(author: Author): string {
  if (author.url === null) return `**Author:** ${writeLine(author.name)}`;
  const line: Paragraph = { type: 'paragraph', children: [...authorSpans(author)] };
  return `**Author:** ${printMarkdown({ type: 'root', children: [line] }, relaxEscapes([line]))}`;
}

/** The author's name, linked where there is an address. */
export function authorSpans({ name, url }: Author): readonly PhrasingContent[] {
  return url === null
    ? spansOf(name)
    : [{ type: 'link', url, title: null, children: [{ type: 'text', value: name }] }];
}

/** An author as the line gives them back: a name on one line, and the address of a page or none; null without a name. */
export function composeAuthor(author: Author | null): Author | null {
  const name = cleanLine(author?.name ?? '');
  return name === '' ? null : { name, url: safeWebUrl(author?.url ?? '') };
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
