import { type Lesson, lessonCategories } from '../entry/lesson.ts';
import { readLessons } from './read-lessons.ts';

/** The lessons of an Improvements section by category, in the order we write them. */
export function readImprovements(body: string): readonly Lesson[] {
  const lessons = readLessons(body);
  return lessonCategories.flatMap(({ id }) =>
    lessons.filter(({ category }) => category === id).map(({ category, text }) => ({ category, text })),
  );
}
