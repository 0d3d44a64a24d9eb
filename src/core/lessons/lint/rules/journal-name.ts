import { journalDate, looksDated } from '../../journal-date.ts';
import type { Rule } from '../rule.ts';

/** Readers of journals look for `YYYY-MM-DD-slug.md` and nothing else. */
export const journalName: Rule = {
  name: 'file-name',
  *find({ path }) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!looksDated(name))
      yield { line: 1, message: 'the file name is not YYYY-MM-DD-slug.md, so no reader finds the journal' };
    else if (journalDate(name) === null)
      yield { line: 1, message: `the file name holds a day that does not exist: ${name.slice(0, 10)}` };
    else if (/^.{10}-+\.md$/.test(name))
      yield { line: 1, message: 'the file name has no slug: it should be YYYY-MM-DD-slug.md' };
  },
};
