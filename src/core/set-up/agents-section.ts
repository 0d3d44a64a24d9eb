import { lessonCategories } from '../entry/lesson.ts';

/** Everything between them is ours; by the first of them we know that a file has the section. */
export const agentsMarks = {
  start: '<!-- buildlog:agents:start -->',
  end: '<!-- buildlog:agents:end -->',
} as const;

/**
 * What coding agents are told about the journal: the words of BUILDLOG_SYSTEM.md, "AI Instructions", and the exact form
 * in which the existing `buildlog` tool finds lessons (docs/journal-format.md, "What counts as a lesson").
 */
export function agentsSection(folder: string): string {
  return `${agentsMarks.start}
## Build Journal

After completing significant work (features, debugging sessions, deployments),
write a build journal entry to \`${folder}/YYYY-MM-DD-{slug}.md\`.

Use the template at \`${folder}/_TEMPLATE.md\`. Include:
- The goal and what was built
- The journey INCLUDING mistakes and wrong turns
- Actual test commands and outputs
- Code samples with context
- AI Experience reflection on the collaboration

Quality bar: Publishable as a $500+ tutorial article.

Ask user: "Should I write a build journal entry for this work?"

The form matters, because tools read these files:
- Line 1 is \`# Build Journal: \` and the title. Nothing stands before it, no front matter either.
- Keep the headings of the template, in its order. Leave out an optional section rather than leave a placeholder in.
- Required are The Goal, What We Built, The Journey, Test Results, Code Samples, AI Experience Reflection and
  Improvements.
- \`## Improvements\` stands once, alone on its line. No other line of the file begins like it, not even in a code block.
- Under it stand lessons only, each under one of these four headings, and each heading at most once:

\`\`\`markdown
## Improvements

${lessonCategories.map(({ heading }) => `### ${heading}\n- One concrete, reusable insight on one line\n`).join('\n')}\`\`\`

- A lesson is one bullet on one line and begins with \`- \`: no \`*\`, no number, no checkbox, no paragraph, no code block.
  Leave a heading without a lesson out.
- Be concrete. Bad: "Should have planned better." Good: "Should have defined the API contract before implementing the
  client."
${agentsMarks.end}
`;
}
