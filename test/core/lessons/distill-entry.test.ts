import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { distillEntry } from '../../../src/core/lessons/distill/distill-entry.ts';
import { lessonsByRegex } from '../../support/lessons-by-regex.ts';
import { hostileJournal } from './support/hostile-journal.ts';
import { exampleJournal, vectors } from './support/vectors.ts';

function distilled(file: string) {
  const { context, lessons } = distillEntry(file);
  const of = (category: string) =>
    lessons.filter((lesson) => lesson.category === category).map(({ text }) => text);
  return {
    context,
    lessons: {
      architectural: of('architectural'),
      workflow: of('workflow'),
      tool_usage: of('tool_usage'),
      domain_knowledge: of('domain_knowledge'),
    },
  };
}

describe('what the existing tool was seen to find, and we find too', () => {
  test.each(vectors)('$name', ({ input, context, expect: lessons }) => {
    expect(distilled(input)).toEqual({ context, lessons });
    expect(distilled(input.replaceAll('\n', '\r\n'))).toEqual({ context, lessons });
  });
});

describe('the lessons of a journal', () => {
  it('are nine in the example', () => {
    expect(distilled(exampleJournal)).toEqual({
      context: 'User Authentication API',
      lessons: {
        architectural: [
          'Should have added database constraints BEFORE writing application code - the schema is the source of truth',
          'Password hashing belongs in the User model (as a pre-save hook), not in the route handler',
        ],
        workflow: [
          'Write the curl test commands FIRST, then implement to make them pass - TDD but for APIs',
          'Test with fresh tokens, not ones from previous sessions',
        ],
        tool_usage: [
          'Use `jwt.io` to decode tokens when debugging - faster than console.log',
          'The `--verbose` flag on curl shows headers, useful for auth debugging',
        ],
        domain_knowledge: [
          'bcrypt.compare() argument order is (plaintext, hash) - not obvious',
          'JWT expiry is in seconds when using jsonwebtoken library, not milliseconds',
          'PostgreSQL unique constraints create an index automatically - no need to add one separately',
        ],
      },
    });
  });

  it.each([
    ['join an indented line after a blank and a flush one', '- one\n\nflush\n  more', ['one more']],
    ['do not join a line that is indented by another kind of space', '- one\n\u00a0more', ['one']],
    ['end at a ### that names nothing', '- one\n###x\n- two', ['one']],
    ['lose a category whose heading follows a bare ###', '- one\n###\n### Architectural\n- two', ['one']],
    ['keep a space where an empty bullet goes on', '-  \n  more', [' more']],
    ['take a name from the line after its marks', '###\nWorkflow\n- three', ['three']],
    ['come from a category that is named again last', '- one\n### Workflow\n- two', ['two']],
  ])('%s', (_, body, workflow) => {
    const file = `# Build Journal: T\n\n## Improvements\n### Workflow\n${body}\n`;
    expect(distilled(file).lessons).toEqual({
      architectural: [],
      workflow,
      tool_usage: [],
      domain_knowledge: [],
    });
  });

  it('are those of the regular expressions, whatever the file', () => {
    fc.assert(
      fc.property(hostileJournal, (file) => {
        expect(distilled(file)).toEqual(lessonsByRegex(file));
      }),
      { seed: 20_260_101, numRuns: 25_000 },
    );
  });
});
