/** A journal that has everything; its Improvements start in line 22. */
export const tidy = `# Build Journal: Tidy

**Date:** 2026-01-01

## The Goal
Tidy.

## What We Built
It.

## The Journey
We went.

## Test Results
Passed.

## Code Samples
None worth a look.

## AI Experience Reflection
Good.
## Improvements

### Architectural
- Put the constraint into the schema before the code

### Workflow
- Write the curl test first, then the route

### Domain Knowledge
- \`bcrypt.compare\` takes the plain text first
`;
/** The tidy journal with other Improvements; they start in line 22. */
export function improvements(...lines: readonly string[]): string {
  return `${tidy.slice(0, tidy.indexOf('## Improvements'))}${lines.join('\n')}\n`;
}
