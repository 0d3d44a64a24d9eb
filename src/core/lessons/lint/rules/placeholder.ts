import type { Rule } from '../rule.ts';

/** What the templates say where something is to be filled in, as far as nobody else would write it. */
const placeholders: readonly string[] = [
  ...['[YYYY-MM-DD]', '[X hours]', '[Complete | Partial | Blocked]', '[1-2 paragraphs: '],
  ...['[ASCII diagram of the system/component]', '[Working/Pending/Blocked]', '[Brief note]', '[Phase/Hour '],
  ...['[Approach taken]', '[Actual result, including errors]', '[Actual error message or output]'],
  ...[
    '[What resolved it]',
    '[One-liner takeaway]',
    '[Repeat pattern...]',
    '[Test Name]',
    '[Actual command run]',
  ],
  ...[
    '[Actual response received]',
    '[Pass/Fail + brief assessment]',
    '[Component/Function Name]',
    '```[language]',
  ],
  ...['[Key code snippet - ', '[Brief explanation of why this code matters]', '[Pending task '],
  ...['[Blocker or dependency]', '[Time/Cost/Memory]', '[Specific things about the collaboration '],
  ...['[Pain points, unclear instructions, context loss]', '[Observations about pace, tone, '],
  ...[
    '[Things to do differently in system design, ',
    '[Better approaches to the development process itself]',
  ],
  ...[
    '[More effective ways to use available tools ',
    '[Things learned about the specific technology/domain ',
  ],
  ...['# Brief description', "[Preview of what's coming]", '# Day X - ', '(Week XX)', 'Started: 2025-04-XX'],
];

/** A part of the template that nobody filled in. */
export const placeholder: Rule = {
  name: 'placeholder',
  *find({ lines }) {
    for (const { text, number } of lines) {
      const found = placeholders.find((words) => text.includes(words));
      if (found !== undefined)
        yield {
          line: number,
          message: `the template's “${found.trim()}” is still here: fill it in or remove it`,
        };
    }
  },
};
