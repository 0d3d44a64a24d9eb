import { readLessonsOf } from '../read-lessons-of.ts';
import type { Rule } from '../rule.ts';
import { saysNothing } from '../says-nothing.ts';

/** The existing tool counts these as lessons. */
export const emptyLesson: Rule = {
  name: 'empty-lesson',
  *find(page) {
    for (const { text, line } of readLessonsOf(page)) {
      if (saysNothing(text))
        yield { line, message: `“${text}” is read as a lesson: leave the category empty, or leave it out` };
    }
  },
};
