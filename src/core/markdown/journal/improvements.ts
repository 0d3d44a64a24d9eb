import type { Lesson } from '../../entry/lesson.ts';
import { categoryHeading, lessonCategories } from '../../entry/lesson.ts';
import { setLessons } from '../edit/set-lessons.ts';
import { writeLine } from '../write-line.ts';

/** The line that the example journal has above the categories. No reader takes it for a lesson. */
const hint = '*Actionable learnings for future work.*';

/** The Improvements in the form that every generation of the `buildlog` command line tool reads. */
export function writeImprovements(lessons: readonly Lesson[]): string {
  if (lessons.length === 0) return '';
  const categories = lessonCategories
    .map(({ id }) => ({ id, own: lessons.filter(({ category }) => category === id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ id, own }) => {
      const lines = own.map(({ text }) => `- ${writeLine(text)}`);
      return `### ${categoryHeading(id)}\n\n${lines.join('\n')}`;
    });
  return [hint, ...categories].join('\n\n');
}

/** The body with other lessons; what else stands in it stays. */
export function editImprovements(body: string, lessons: readonly Lesson[]): string {
  return body === '' ? writeImprovements(lessons) : setLessons(body, lessons, '\n');
}
