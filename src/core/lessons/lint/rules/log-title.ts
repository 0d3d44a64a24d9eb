import type { Rule } from '../rule.ts';

/** A log without a title is not edited from Slack. */
export const logTitle: Rule = {
  name: 'title',
  *find({ lines }) {
    const section = lines.find(({ text, fence }) => fence === null && /^##\s/.test(text))?.number;
    const title = lines.find(({ text, fence }) => fence === null && /^#(?:\s|$)/.test(text));
    if (title === undefined || title.number > (section ?? Number.POSITIVE_INFINITY))
      yield { line: 1, message: 'there is no title: start with “# ” and the day' };
    else if (title.text.replace(/^#\s*/, '').trim() === '')
      yield { line: title.number, message: 'the title is empty' };
  },
};
