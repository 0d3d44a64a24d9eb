import { type Lesson, lessonCategories } from '../entry/lesson.ts';
import { cleanLine } from './clean-line.ts';
import { cleanText } from './clean-text.ts';

/** Bullets, numbers and boxes that people type in front of a line; the file has its own. */
const ownMarkers = /^(?:(?:[-*+•–—]|\d{1,3}[.)]|\[[ xX]?\]) )+/;
const nothing = /^(?:none|n\/a|-)?$/i;

/**
 * Lessons in the order of the file, each on one line that the `buildlog` command line tool reads as a lesson: it takes
 * `[…]` and `e.g., …` for placeholders of its template. Several lines of text are several lessons. Idempotent.
 */
export function composeLessons(lessons: readonly Lesson[]): readonly Lesson[] {
  const lines = lessons.flatMap(({ category, text }) =>
    cleanText(text)
      .split('\n')
      .map((line) => ({ category, text: asLesson(line) }))
      .filter((lesson) => !nothing.test(lesson.text)),
  );
  return lessonCategories.flatMap(({ id }) => lines.filter(({ category }) => category === id));
}

/** A cleaned line without the markers that somebody typed in front of it. */
export function withoutMarker(line: string): string {
  return line.replace(ownMarkers, '');
}

function asLesson(raw: string): string {
  const line = withoutMarker(cleanLine(raw));
  if (line.startsWith('e.g.,')) return `E${line.slice(1)}`;
  return line.startsWith('[') && line.endsWith(']') ? `${line}.` : line;
}
