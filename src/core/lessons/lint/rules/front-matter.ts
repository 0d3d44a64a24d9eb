import type { Rule } from '../rule.ts';

/** The existing tool lists a journal by its first line. */
export const frontMatter: Rule = {
  name: 'front-matter',
  *find({ lines }) {
    const [first, ...rest] = lines;
    if (first?.text.trimEnd() !== '---') return;
    if (rest.some(({ text }) => text.trimEnd() === '---'))
      yield { line: 1, message: 'front matter stands before the title, so lists show “---” as the title' };
  },
};
