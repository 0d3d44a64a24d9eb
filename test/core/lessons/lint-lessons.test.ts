import { describe, expect, it, test } from 'vitest';
import { lint } from './support/lint.ts';
import { improvements, tidy } from './support/tidy-journal.ts';

describe('lessons that get lost', () => {
  /** The lines under `### Workflow`, which is line 23. */
  const under = (...lines: readonly string[]) =>
    improvements('## Improvements', '### Workflow', '- Run it before the commit', '', ...lines);

  test.each([
    ['with a star', ['* Star'], '26 other-bullet: a lesson that starts with “*” is lost: start it with “- ”'],
    ['with a plus', ['+ Plus'], '26 other-bullet: a lesson that starts with “+” is lost: start it with “- ”'],
    [
      'with a number',
      ['12. Number'],
      '26 other-bullet: a lesson that starts with “12.” is lost: start it with “- ”',
    ],
    ['with a dot', ['• Dot'], '26 other-bullet: a lesson that starts with “•” is lost: start it with “- ”'],
    [
      'as text',
      ['Just text', 'of two lines'],
      '26 plain-text: text is not read as a lesson: start it with “- ”',
    ],
    [
      'after a line break',
      ['- Use `-C` for', 'context'],
      '27 plain-text: the lesson above ends before this line: indent it by two spaces',
    ],
    [
      'in brackets',
      ['- [Use `-C`]'],
      '26 dropped-lesson: a lesson in square brackets is read as a placeholder and lost: fill it in, or write it plainly',
    ],
    [
      'as an example',
      ['- e.g., use `-C`'],
      '26 dropped-lesson: a lesson that starts with “e.g.,” is read as a placeholder and lost: fill it in, or write it plainly',
    ],
    [
      'under another name',
      ['### Process', '- Use `-C`'],
      '26 unknown-category: 1 lesson is lost under “Process”: write “### Workflow”',
    ],
    [
      'under no known name',
      ['### Mood', '- Use `-C`', '- and `-D`'],
      '26 unknown-category: 2 lessons are lost under “Mood”: the categories are Architectural, Workflow, Tool Usage, Domain Knowledge',
    ],
    [
      'under a name with a colon',
      ['### Tool Usage:'],
      '26 unknown-category: lessons are lost under “Tool Usage:”: write “### Tool Usage”',
    ],
    [
      'under a name without a space',
      ['###Tool Usage', '- Use `-C`'],
      '26 unknown-category: no category is named here: write “### Tool Usage”',
    ],
    [
      'under a name that comes again',
      ['### workflow', '- Use `-C`'],
      '23 doubled-category: lessons are lost here, as “Workflow” comes again in line 26',
    ],
  ])('%s', async (_, lines, finding) => {
    expect(await lint(under(...lines))).toEqual([finding]);
  });

  it('are not seen in marks without a name', async () => {
    expect(await lint(`${tidy}\n###\n\n## Files Changed\nx\n`)).toEqual([]);
  });

  it('without a category', async () => {
    const lost = 'no-category: this lesson has no category and is lost: put “### Workflow” or another above';
    expect(
      await lint(
        improvements(
          '## Improvements',
          '- **workflow**: Use `-C`',
          '1. Use `-D`',
          '### Workflow',
          '- Use `-E`',
        ),
      ),
    ).toEqual([`23 ${lost}`, `24 ${lost}`]);
  });

  it('are told of where there is none', async () => {
    expect(await lint(improvements('## Improvements', '', '### Workflow'))).toEqual([
      '22 no-lesson: no lesson is found in this section',
    ]);
  });
});

describe('lessons that say nothing', () => {
  test.each(['None', 'n/a', 'TBD', 'nothing.', '- -'])('%s is not one', async (text) => {
    expect(await lint(improvements('## Improvements', '### Workflow', `- ${text}`))).toEqual([
      `24 empty-lesson: “${text}” is read as a lesson: leave the category empty, or leave it out`,
    ]);
  });

  it('are asked to be concrete', async () => {
    expect(
      await lint(improvements('## Improvements', '### Workflow', '- Should have planned better.')),
    ).toEqual([
      '24 vague-lesson: “Should have planned better.” is vague: say what to do, with what, and when',
    ]);
  });
});
