import { isPlaceholder } from '../../distill/is-placeholder.ts';
import { readLessonsOf } from '../read-lessons-of.ts';
import type { Rule } from '../rule.ts';

/** A journal that teaches nothing, as far as the existing tool can tell. */
export const noLesson: Rule = {
  name: 'no-lesson',
  *find(page) {
    if (page.improvements === null) return;
    const lessons = readLessonsOf(page).filter(({ text }) => !isPlaceholder(text));
    if (lessons.length === 0)
      yield {
        line: page.lineAt(page.improvements.heading).number,
        message: 'no lesson is found in this section',
      };
  },
};
