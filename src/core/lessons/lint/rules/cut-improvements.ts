import { categoryHeading } from '../../../entry/lesson.ts';
import { categoryOf } from '../../../markdown/read-lessons.ts';
import type { Rule } from '../rule.ts';

/** The section ends where nobody meant it to. */
export const cutImprovements: Rule = {
  name: 'cut-improvements',
  *find({ text, improvements, lineAt }) {
    if (improvements === null || improvements.to >= text.length) return;
    const line = lineAt(improvements.to);
    const inner = lineAt(improvements.heading).fence;
    const meant = categoryOf(line.text.replace(/^#+\s+/, ''));
    if (line.fence !== null && line.fence !== inner)
      yield {
        line: line.number,
        message: 'this line in a code block ends the Improvements for readers: indent it by one space',
      };
    else if (meant !== null)
      yield {
        line: line.number,
        message: `this heading ends the Improvements: write “### ${categoryHeading(meant)}”`,
      };
  },
};
