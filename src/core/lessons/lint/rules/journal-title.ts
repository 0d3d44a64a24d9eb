import type { Line } from '../page.ts';
import type { Rule } from '../rule.ts';

const title = /^#\s+Build Journal:(.*)$/;

/** The title is the context that every lesson of the journal is shown with. */
export const journalTitle: Rule = {
  name: 'title',
  *find({ lines }) {
    const line = lines.find(({ text, fence }) => fence === null && title.test(text));
    if (line === undefined) {
      const other = lines.find(({ text, fence }) => fence === null && /^#\s+\S/.test(text));
      yield { line: other?.number ?? 1, message: missing(other) };
      return;
    }
    const words = title.exec(line.text)?.[1]?.trim() ?? '';
    if (words === '')
      yield { line: line.number, message: 'the title is empty, so the line below is taken for it' };
    else if (words === '[TITLE]')
      yield { line: line.number, message: 'the title is still the placeholder [TITLE]' };
    else if (line.number > 1 && lines[0]?.text.trimEnd() !== '---')
      yield { line: line.number, message: 'the title is not the first line, so lists show another line' };
  },
};

function missing(other: Line | undefined): string {
  return other === undefined
    ? 'there is no title: start with “# Build Journal: …”'
    : 'the title does not start with “# Build Journal: ”, so its lessons have no context';
}
