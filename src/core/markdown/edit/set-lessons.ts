import type { Lesson, LessonCategory } from '../../entry/lesson.ts';
import { categoryHeading, lessonCategories } from '../../entry/lesson.ts';
import { parseField } from '../parse-field.ts';
import { categoryOf, readLessons } from '../read-lessons.ts';
import { textOf } from '../text-of.ts';
import { writeLine } from '../write-line.ts';
import { setBullets } from './set-bullets.ts';

/**
 * The body of the Improvements with these lessons: lines of lessons that changed, came or went; the rest stays. A
 * category that is new has `underHeading` between its heading and its lessons.
 */
export function setLessons(body: string, lessons: readonly Lesson[], underHeading: '' | '\n' = ''): string {
  const changed = lessonCategories.reduce(
    (text, { id }) => {
      const wanted = lessons.filter(({ category }) => category === id).map((lesson) => lesson.text);
      return setCategory(text, id, wanted, underHeading);
    },
    body === '' ? '' : `${body}\n`,
  );
  return changed.replace(/^\n+|\s+$/g, '');
}

function setCategory(
  body: string,
  category: LessonCategory,
  wanted: readonly string[],
  underHeading: string,
): string {
  const present = readLessons(body)
    .filter((lesson) => lesson.category === category)
    .map(({ text, ...place }) => ({ value: text, ...place }));
  const { body: spliced, left } = setBullets(body, present, wanted, {
    same: (one, other) => one === other,
    write: (text) => `- ${writeLine(text)}\n`,
    rewrite: (_, text) => writeLine(text),
  });
  if (wanted.length === 0) return present.length === 0 ? body : withoutEmptyHeading(spliced, category);
  return left === '' ? spliced : withCategory(spliced, category, left, underHeading);
}

/** The first lessons of a category: under its heading where that stands, else with one at its place. */
function withCategory(body: string, category: LessonCategory, lines: string, underHeading: string): string {
  const headings = headingsIn(body);
  const own = headings.find((heading) => heading.category === category);
  if (own !== undefined) return insert(body, own.lineEnd, underHeading + lines);
  const order = lessonCategories.map(({ id }) => id);
  const block = `### ${categoryHeading(category)}\n${underHeading}${lines}`;
  const next = headings.find(
    (heading) => heading.category !== null && order.indexOf(heading.category) > order.indexOf(category),
  );
  if (next !== undefined) return insert(body, next.start, `${block}\n`);
  return body.trim() === '' ? block : `${body.trimEnd()}\n\n${block}`;
}

function withoutEmptyHeading(body: string, category: LessonCategory): string {
  const headings = headingsIn(body);
  const at = headings.findIndex((heading) => heading.category === category);
  const own = headings[at];
  if (own === undefined) return body;
  const end = headings[at + 1]?.start ?? body.length;
  return body.slice(own.lineEnd, end).trim() === '' ? `${body.slice(0, own.start)}${body.slice(end)}` : body;
}

function insert(body: string, at: number, text: string): string {
  return `${body.slice(0, at)}${text}${body.slice(at)}`;
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
