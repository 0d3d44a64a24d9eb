import { categoryNamed } from '../../distill/category-named.ts';
import { lessonLines, otherMarker } from '../lesson-lines.ts';
import type { Rule } from '../rule.ts';

/** The existing tool reads `-` and no other bullet. */
export const otherBullet: Rule = {
  name: 'other-bullet',
  *find(page) {
    for (const block of page.categories) {
      if (categoryNamed(block.name) === null) continue;
      for (const { kind, line } of lessonLines(page, block)) {
        const marker = otherMarker.exec(line.text)?.[1];
        if (kind === 'marker')
          yield {
            line: line.number,
            message: `a lesson that starts with “${marker}” is lost: start it with “- ”`,
          };
      }
    }
  },
};
