import { categoryHeading, type Lesson, lessonCategories } from '../entry/lesson.ts';
import { counted } from './counted.ts';

/** What is said of an entry's lessons: `3 lessons: 2 Workflow, 1 Domain Knowledge`, or `no lessons`. */
export function lessonsFound(lessons: readonly Lesson[]): string {
  if (lessons.length === 0) return 'no lessons';
  const counts = lessonCategories
    .map(
      ({ id }) => [lessons.filter((lesson) => lesson.category === id).length, categoryHeading(id)] as const,
    )
    .filter(([count]) => count > 0);
  return `${counted(lessons.length, 'lesson')}: ${counts.map((count) => count.join(' ')).join(', ')}`;
}
