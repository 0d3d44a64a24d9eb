import type { Lesson, LessonCategory } from '../../entry/lesson.ts';
import { categoryHeading, lessonCategories } from '../../entry/lesson.ts';
import { parseField } from '../parse-field.ts';
import { categoryOf, readLessons } from '../read-lessons.ts';
import { textOf } from '../text-of.ts';
import { writeLine } from '../write-line.ts';

/** A replacement in the body: what stands from `from` to `to` becomes `text`. */
type Splice = { readonly from: number; readonly to: number; readonly text: string };

/** The body of the Improvements with these lessons: lines of lessons that changed, came or went; the rest stays. */
export function setLessons(body: string, lessons: readonly Lesson[]): string {
  const changed = lessonCategories.reduce(
    (text, { id }) => {
      const wanted = lessons.filter(({ category }) => category === id).map((lesson) => lesson.text);
      return setCategory(text, id, wanted);
    },
    body === '' ? '' : `${body}\n`,
  );
  return changed.replace(/^\n+|\s+$/g, '');
}

function setCategory(body: string, category: LessonCategory, wanted: readonly string[]): string {
  const present = readLessons(body).filter((lesson) => lesson.category === category);
  const sameAtStart = countSame(
    present.map(({ text }) => text),
    wanted,
  );
  const old = present.slice(sameAtStart);
  const sameAtEnd = countSame(old.map(({ text }) => text).reverse(), wanted.slice(sameAtStart).reverse());
  const gone = old.slice(0, old.length - sameAtEnd);
  const come = wanted.slice(sameAtStart, wanted.length - sameAtEnd);
  if (gone.length === 0 && come.length === 0) return body;

  const kept = Math.min(gone.length, come.length);
  const rewritten = gone
    .slice(0, kept)
    .map(({ from, to }, at) => ({ from, to, text: writeLine(come[at] ?? '') }));
  const cut = gone.slice(kept).map(({ start, end }) => ({ from: start, to: end, text: '' }));
  const added = come
    .slice(kept)
    .map((text) => `- ${writeLine(text)}\n`)
    .join('');
  const before = present[sameAtStart + kept - 1];
  const place = before?.end ?? present[0]?.start;
  const spliced = [
    ...rewritten,
    ...cut,
    ...(place === undefined || added === '' ? [] : [{ from: place, to: place, text: added }]),
  ]
    .sort((one, other) => other.from - one.from)
    .reduce(splice, body);
  if (wanted.length === 0) return withoutEmptyHeading(spliced, category);
  return place === undefined ? withCategory(spliced, category, added) : spliced;
}

function countSame(some: readonly string[], others: readonly string[]): number {
  const differs = some.findIndex((text, at) => text !== others[at]);
  return differs < 0 ? some.length : differs;
}

function splice(body: string, { from, to, text }: Splice): string {
  return `${body.slice(0, from)}${text}${body.slice(to)}`;
}

/** The first lessons of a category: under its heading where that stands, else with one at its place. */
function withCategory(body: string, category: LessonCategory, lines: string): string {
  const headings = headingsIn(body);
  const own = headings.find((heading) => heading.category === category);
  if (own !== undefined) return splice(body, { from: own.lineEnd, to: own.lineEnd, text: lines });
  const order = lessonCategories.map(({ id }) => id);
  const block = `### ${categoryHeading(category)}\n${lines}`;
  const next = headings.find(
    (heading) => heading.category !== null && order.indexOf(heading.category) > order.indexOf(category),
  );
  if (next !== undefined) return splice(body, { from: next.start, to: next.start, text: `${block}\n` });
  return body.trim() === '' ? block : `${body.trimEnd()}\n\n${block}`;
}

function withoutEmptyHeading(body: string, category: LessonCategory): string {
  const headings = headingsIn(body);
  const at = headings.findIndex((heading) => heading.category === category);
  const own = headings[at];
  if (own === undefined) return body;
  const end = headings[at + 1]?.start ?? body.length;
  return body.slice(own.lineEnd, end).trim() === ''
    ? splice(body, { from: own.start, to: end, text: '' })
    : body;
}

function headingsIn(
  body: string,
): readonly { readonly category: LessonCategory | null; readonly start: number; readonly lineEnd: number }[] {
  return parseField(body).children.flatMap((block) => {
    const start = block.position?.start.offset;
    const end = block.position?.end.offset;
    if (block.type !== 'heading' || start === undefined || end === undefined) return [];
    const lineEnd = body.indexOf('\n', end);
    return [{ category: categoryOf(textOf(block)), start, lineEnd: lineEnd < 0 ? body.length : lineEnd + 1 }];
  });
}
