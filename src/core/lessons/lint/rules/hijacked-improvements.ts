import type { Page } from '../page.ts';
import type { Rule } from '../rule.ts';

/** The existing tool takes the first text that looks like the heading, wherever it stands. */
export const hijackedImprovements: Rule = {
  name: 'hijacked-improvements',
  *find(page) {
    const { improvements, lineAt } = page;
    if (improvements === null) return;
    const line = lineAt(improvements.heading);
    const real = realHeadings(page).find((number) => number > line.number);
    const lost = real === undefined ? '' : `, and not those under line ${real}`;
    if (line.fence !== null)
      yield {
        line: line.number,
        message: `lessons are read from here, in a code block${lost}: indent this line by one space`,
      };
    else if (!/Improvements/.test(line.text))
      yield {
        line: line.number,
        message: `these marks and the next words read as the heading Improvements${lost}`,
      };
    else if (line.text.startsWith('###'))
      yield { line: line.number, message: `lessons are read from here${lost}: ${wayOut(real)}` };
  },
};

function wayOut(real: number | undefined): string {
  return real === undefined
    ? 'write “## Improvements”, as older readers know no other'
    : 'give this heading more words';
}

function realHeadings({ lines }: Page): readonly number[] {
  return lines
    .filter(({ text, fence }) => fence === null && /^##\s+Improvements\s*$/.test(text))
    .map(({ number }) => number);
}
