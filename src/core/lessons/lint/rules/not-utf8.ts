import type { Rule } from '../rule.ts';

/** One bad byte, and the existing tool skips the whole file. */
export const notUtf8: Rule = {
  name: 'not-utf8',
  *find({ brokenLine }) {
    if (brokenLine !== null)
      yield {
        line: brokenLine,
        message: 'this is not UTF-8, so readers skip the whole file; save it as UTF-8',
      };
  },
};
