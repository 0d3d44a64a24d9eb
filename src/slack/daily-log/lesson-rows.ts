import { type Lesson, type LessonCategory, lessonCategories } from '../../core/entry/lesson.ts';
import { limits } from '../kit/limits.ts';
import { MOST_LESSON_ROWS } from './daily-log-blocks.ts';

/** One row of the form: a category, or none chosen yet, and its lessons, one a line. */
export type LessonRow = { readonly category: LessonCategory | null; readonly text: string };

/** Lessons as rows of the form, a category a row; one that is too long for its input goes on in the next row. */
export function lessonRows(lessons: readonly Lesson[], unfiled: string): readonly LessonRow[] {
  const filed = lessonCategories.flatMap(({ id }) =>
    chunked(lessons.filter((lesson) => lesson.category === id)).map((text) => ({ category: id, text })),
  );
  const rows = unfiled === '' ? filed : [...filed, { category: null, text: unfiled }];
  return rows.length === 0 ? [{ category: null, text: '' }] : joinedBeyondTheLast(rows);
}

function chunked(lessons: readonly Lesson[]): readonly string[] {
  const chunks: string[] = [];
  for (const { text } of lessons) {
    const last = chunks.at(-1);
    const joined = `${last}\n${text}`;
    if (last !== undefined && joined.length <= limits.plainTextInput.max) chunks[chunks.length - 1] = joined;
    else chunks.push(text);
  }
  return chunks;
}

/** More rows than the form has: the last one of them takes the rest of its category, however long. */
function joinedBeyondTheLast(rows: readonly LessonRow[]): readonly LessonRow[] {
  if (rows.length <= MOST_LESSON_ROWS) return rows;
  const byCategory = new Map<LessonCategory | null, string[]>();
  for (const { category, text } of rows)
    byCategory.set(category, [...(byCategory.get(category) ?? []), text]);
  return [...byCategory].map(([category, texts]) => ({ category, text: texts.join('\n') }));
}
