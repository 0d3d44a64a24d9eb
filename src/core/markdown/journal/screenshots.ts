import type { Image, Paragraph } from 'mdast';
import type { Screenshot } from '../../entry/build-journal.ts';
import { cleanLine } from '../clean-line.ts';
import { parseField } from '../parse-field.ts';
import { printMarkdown } from '../print-markdown.ts';
import { rowIdAt } from './headed-row.ts';
import { joinRows } from './join-rows.ts';
import type { PlannedRow } from './merge-rows.ts';

type FoundPicture = { readonly image: Image; readonly start: number; readonly end: number };

/** The pictures of a body, each a paragraph of its own: `![caption](assets/…)`. */
export function readScreenshots(body: string): readonly Screenshot[] {
  return picturesIn(body).map(({ image }, at) => ({
    id: rowIdAt(at),
    caption: cleanLine(image.alt ?? ''),
    picture: { type: 'linked', link: image.url },
  }));
}

/** The opposite. A picture that no file has yet cannot stand in one. */
export function writeScreenshots(screenshots: readonly Screenshot[]): string {
  return screenshots
    .map(writeScreenshot)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The body with other pictures; one that stays is replaced only where its caption or address differs. */
export function editScreenshots(body: string, rows: readonly PlannedRow<Screenshot>[]): string {
  const found = picturesIn(body);
  const now = readScreenshots(body);
  const written = rows.map(({ row, from }) => {
    const place = from === null ? undefined : found[from];
    const source = writeScreenshot(row);
    const was = from === null ? undefined : now[from];
    const same = place !== undefined && was !== undefined && writeScreenshot(was) === source;
    return { row: same ? body.slice(place.start, place.end) : source, from };
  });
  return joinRows(body, found, written, '\n\n');
}

function writeScreenshot({ caption, picture }: Screenshot): string {
  if (picture.type !== 'linked') return '';
  const image: Image = { type: 'image', url: picture.link, title: null, alt: cleanLine(caption) };
  return printMarkdown({ type: 'paragraph', children: [image] }, new Map());
}

function picturesIn(body: string): readonly FoundPicture[] {
  return parseField(body).children.flatMap((block): FoundPicture[] => {
    const image = block.type === 'paragraph' ? onlyImage(block) : null;
    const start = block.position?.start.offset;
    const end = block.position?.end.offset;
    return image === null || start === undefined || end === undefined ? [] : [{ image, start, end }];
  });
}

function onlyImage({ children }: Paragraph): Image | null {
  const [image, ...more] = children;
  return image?.type === 'image' && more.length === 0 ? image : null;
}
