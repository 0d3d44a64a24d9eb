import type { Rule } from '../rule.ts';

/** The existing tool then finds no title. */
export const byteOrderMark: Rule = {
  name: 'byte-order-mark',
  *find({ hasByteOrderMark }) {
    if (hasByteOrderMark)
      yield { line: 1, message: 'a byte order mark hides the title; save the file without it' };
  },
};
