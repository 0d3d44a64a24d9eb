import { lessonLines } from '../lesson-lines.ts';
import type { Rule } from '../rule.ts';

/** A lesson directly under Improvements belongs to nothing. */
export const noCategory: Rule = {
  name: 'no-category',
  *find(page) {
    const { improvements, categories } = page;
    if (improvements === null) return;
    const to = categories[0]?.heading ?? improvements.to;
    for (const { kind, line } of lessonLines(page, { from: improvements.from, to })) {
      if (kind === 'bullet' || kind === 'marker')
        yield {
          line: line.number,
          message: 'this lesson has no category and is lost: put “### Workflow” or another above',
        };
    }
  },
};
