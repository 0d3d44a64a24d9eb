import { categoryNamed } from '../../distill/category-named.ts';
import { lessonLines } from '../lesson-lines.ts';
import type { Rule } from '../rule.ts';

/** The existing tool reads bullets and the indented lines under them. */
export const plainText: Rule = {
  name: 'plain-text',
  *find(page) {
    for (const block of page.categories) {
      if (categoryNamed(block.name) === null) continue;
      let told = false;
      for (const { kind, line, follows } of lessonLines(page, block)) {
        const isFirst = kind === 'text' && !told;
        told = kind === 'text';
        if (isFirst && follows)
          yield {
            line: line.number,
            message: 'the lesson above ends before this line: indent it by two spaces',
          };
        else if (isFirst)
          yield { line: line.number, message: 'text is not read as a lesson: start it with “- ”' };
      }
    }
  },
};
