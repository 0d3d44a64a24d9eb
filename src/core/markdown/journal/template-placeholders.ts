/** How the placeholders of `_TEMPLATE.md` begin, as far as nobody else would write such a thing. */
export const templatePlaceholders: readonly string[] = [
  ...['[YYYY-MM-DD]', '[X hours]', '[Complete | Partial | Blocked]', '[1-2 paragraphs: '],
  ...['[ASCII diagram of the system/component]', '[Working/Pending/Blocked]', '[Brief note]', '[Phase/Hour '],
  ...['[Approach taken]', '[Actual result, including errors]', '[Actual error message or output]'],
  ...['[What resolved it]', '[One-liner takeaway]', '[Repeat pattern...]', '[Test Name]'],
  ...['[Actual command run]', '[Actual response received]', '[Pass/Fail + brief assessment]'],
  ...['[Component/Function Name]', '[Key code snippet - ', '[Brief explanation of why this code matters]'],
  ...['[Pending task ', '[Blocker or dependency]', '[Time/Cost/Memory]'],
  ...['[Specific things about the collaboration ', '[Pain points, unclear instructions, context loss]'],
  ...['[Observations about pace, tone, ', '[Things to do differently in system design, '],
  ...[
    '[Better approaches to the development process itself]',
    '[More effective ways to use available tools ',
  ],
  ...['[Things learned about the specific technology/domain ', "[Preview of what's coming]"],
];

/** Those that somebody may write and mean, in a field that holds nothing else. */
const plainPlaceholders: readonly string[] = ['[TITLE]', '[Title]', '[Name]', '[Value]', '[Context]'];

/** How the template fills the tree of changed files. */
const placeholderTree = 'path/to/\n├── changed/';

/** Whether all of an answer is what the template says in its place, so that there is none. */
export function isPlaceholder(answer: string): boolean {
  if (answer.startsWith(placeholderTree)) return true;
  if (!answer.startsWith('[') || !answer.endsWith(']')) return false;
  return plainPlaceholders.includes(answer) || templatePlaceholders.some((start) => answer.startsWith(start));
}
