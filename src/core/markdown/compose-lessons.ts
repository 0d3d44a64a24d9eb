import { type Lesson, lessonCategories } from '../entry/lesson.ts';
import { cleanLine } from './clean-line.ts';
import { cleanText } from './clean-text.ts';

/** Bullets, numbers and boxes that people type in front of a line; the file has its own. */
const ownMarker = /^(?:[-*+•–—]|\d{1,3}[.)]|\[[ xX]?\]) /;
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

function asLesson(raw: string): string {
  let line = cleanLine(raw);
  while (ownMarker.test(line)) line = line.replace(ownMarker, '').trim();
  if (line.startsWith('e.g.,')) return `E${line.slice(1)}`;
  return line.startsWith('[') && line.endsWith(']') ? `${line}.` : line;
}
