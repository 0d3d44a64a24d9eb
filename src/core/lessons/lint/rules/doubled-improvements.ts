import type { Rule } from '../rule.ts';

/** Only the first is read. Where that one is not meant to be read, another rule names what is lost. */
export const doubledImprovements: Rule = {
  name: 'doubled-improvements',
  *find({ lines, improvements, lineAt }) {
    if (improvements === null) return;
    const first = lineAt(improvements.heading);
    if (first.fence !== null || !/^##\s+Improvements/.test(first.text)) return;
    for (const { text, fence, number } of lines) {
      if (number > first.number && fence === null && /^#{2,3}\s+Improvements\s*$/.test(text))
        yield { line: number, message: `lessons are read from line ${first.number} only, and not from here` };
    }
  },
};
