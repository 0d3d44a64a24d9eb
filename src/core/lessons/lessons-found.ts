import { categoryHeading, type Lesson, lessonCategories } from '../entry/lesson.ts';

/** What a receipt says of an entry's lessons: `2 lessons: Workflow, Tool Usage`, or `no lessons`. */
export function lessonsFound(lessons: readonly Lesson[]): string {
  if (lessons.length === 0) return 'no lessons';
  const used = lessonCategories.filter((category) =>
    lessons.some((lesson) => lesson.category === category.id),
  );
  const headings = used.map((category) => categoryHeading(category.id)).join(', ');
  return `${lessons.length} ${lessons.length === 1 ? 'lesson' : 'lessons'}: ${headings}`;
}
