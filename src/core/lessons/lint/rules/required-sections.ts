import { keyOf } from '../../../markdown/section-key.ts';
import type { Rule } from '../rule.ts';

/** The sections that BUILDLOG_SYSTEM.md requires of a journal, and other words that the template has for one. */
const required: readonly (readonly [string, readonly string[]])[] = [
  ['The Goal', ['Goal']],
  ['What We Built', ['What I Built']],
  ['The Journey', ['Journey']],
  ['Test Results', []],
  ['Code Samples', ['Code Sample']],
  ['AI Experience Reflection', ['AI Experience']],
  ['Improvements', []],
];

/** A section that nobody wrote. */
export const requiredSections: Rule = {
  name: 'missing-section',
  *find({ lines }) {
    const headings = lines.flatMap(({ text, fence }) =>
      fence === null && /^#{2,3}\s/.test(text) ? [keyOf(text)] : [],
    );
    for (const [heading, others] of required) {
      if (![heading, ...others].some((words) => headings.includes(keyOf(words))))
        yield { line: 1, message: `the section “${heading}” is missing` };
    }
  },
};
