import { isVague } from '../is-vague.ts';
import { readLessonsOf } from '../read-lessons-of.ts';
import type { Rule } from '../rule.ts';
import { saysNothing } from '../says-nothing.ts';

/** BUILDLOG_SYSTEM.md asks for concrete, reusable insights. */
export const vagueLesson: Rule = {
  name: 'vague-lesson',
  *find(page) {
    for (const { text, line } of readLessonsOf(page)) {
      if (!saysNothing(text) && isVague(text))
        yield { line, message: `“${text}” is vague: say what to do, with what, and when` };
    }
  },
};
