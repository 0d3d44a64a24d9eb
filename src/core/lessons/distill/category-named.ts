import { type LessonCategory, lessonCategories } from '../../entry/lesson.ts';

const idByName = new Map<string, LessonCategory>(
  lessonCategories.flatMap(({ id, heading }) => [
    [id, id],
    [heading.toLowerCase(), id],
  ]),
);

/** The category that the existing tool files a heading under: case aside, exactly its name. Null drops what is below. */
export function categoryNamed(name: string): LessonCategory | null {
  return idByName.get(name.toLowerCase()) ?? null;
}
