import { isPlaceholder } from '../../distill/is-placeholder.ts';
import { readLessonsOf } from '../read-lessons-of.ts';
import type { Rule } from '../rule.ts';

/** The existing tool takes these for placeholders of its template. */
export const droppedLesson: Rule = {
  name: 'dropped-lesson',
  *find(page) {
    for (const { text, line } of readLessonsOf(page)) {
      if (!isPlaceholder(text)) continue;
      const dress = text.startsWith('[') ? 'in square brackets' : 'that starts with “e.g.,”';
      yield {
        line,
        message: `a lesson ${dress} is read as a placeholder and lost: fill it in, or write it plainly`,
      };
    }
  },
};
