import { parseLocalDate } from '../../../time/local-date.ts';
import type { Rule } from '../rule.ts';

const place = /(?:^|\/)daily\/(\d{4})\/(\d{2})\/(?<day>\1-\2-\d{2})-[^/]+\.md$/;

/** A log lies where its day and its author say: `daily/YYYY/MM/YYYY-MM-DD-author.md`. */
export const logName: Rule = {
  name: 'file-name',
  *find({ path }) {
    const day = place.exec(path)?.groups?.day;
    if (day === undefined)
      yield {
        line: 1,
        message: 'the path is not daily/YYYY/MM/YYYY-MM-DD-author.md, so the log is not found',
      };
    else if (parseLocalDate(day) === null)
      yield { line: 1, message: `the file name holds a day that does not exist: ${day}` };
  },
};
