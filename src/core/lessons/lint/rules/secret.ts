import type { Rule } from '../rule.ts';

/** What looks like a credential. It is in the history by now: whoever owns it has to revoke it. */
export const secret: Rule = {
  name: 'secret',
  *find({ secrets, lineAt }) {
    for (const { rule, level, start } of secrets) {
      const sure = level === 'certain' ? 'this looks like' : 'this may be';
      yield { line: lineAt(start).number, message: `${sure} ${rule}: revoke it and take it out` };
    }
  },
};
