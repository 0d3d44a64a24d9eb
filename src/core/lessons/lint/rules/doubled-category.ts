import { categoryHeading } from '../../../entry/lesson.ts';
import { categoryNamed } from '../../distill/category-named.ts';
import type { Rule } from '../rule.ts';

/** The existing tool keeps the last one. */
export const doubledCategory: Rule = {
  name: 'doubled-category',
  *find({ categories, lineAt }) {
    for (const [index, { name, heading }] of categories.entries()) {
      const category = categoryNamed(name);
      const last = categories.findLast((other) => categoryNamed(other.name) === category);
      if (category === null || last === undefined || last === categories[index]) continue;
      const again = lineAt(last.heading).number;
      yield {
        line: lineAt(heading).number,
        message: `lessons are lost here, as “${categoryHeading(category)}” comes again in line ${again}`,
      };
    }
  },
};
