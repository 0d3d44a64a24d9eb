import type { ListItem } from 'mdast';
import { type Markdown, noMarkdown } from '../entry/markdown.ts';
import { cleanLine } from './clean-line.ts';
import { containField } from './contain-field.ts';
import { parseField } from './parse-field.ts';
import { textOf } from './text-of.ts';

/**
 * The field without the last of its bullets that says what this one says and nothing else, whatever its markup; null
 * where none does.
 */
export function withoutBullet(field: Markdown, bullet: Markdown): Markdown | null {
  const wanted = wordsOf(bulletsOf(bullet));
  const item = bulletsOf(field).findLast((one) => wordsOf([one]) === wanted);
  const start = item?.position?.start.offset;
  const end = item?.position?.end.offset;
  if (wanted === '' || start === undefined || end === undefined) return null;
  const before = field.slice(0, start).replace(/[^\n]*$/, '');
  const after = field.slice(end).replace(/^[^\n]*\n?/, '');
  const left = `${before}${after}`.trim();
  return left === '' ? noMarkdown : containField(left as Markdown, 'list');
}

/** What a bullet says, without its markup. */
export function wordsOfBullet(bullet: Markdown): string {
  return cleanLine(bulletsOf(bullet).map(textOf).join(' '));
}

/** A back-tick may be a mark around code, or have become one when the line was plain text for a while. */
function wordsOf(bullets: readonly ListItem[]): string {
  return cleanLine(bullets.map(textOf).join(' ').replaceAll('`', ''));
}

/** Those within others left out. */
function bulletsOf(field: Markdown): readonly ListItem[] {
  return parseField(field).children.flatMap((block) => (block.type === 'list' ? block.children : []));
}
