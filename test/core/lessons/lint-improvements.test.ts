import { describe, expect, it, test } from 'vitest';
import { lint } from './support/lint.ts';
import { improvements, tidy } from './support/tidy-journal.ts';

describe('the Improvements section', () => {
  const lessons = ['', '### Workflow', '- Run the linter before the commit'];

  test.each([
    [
      'in lower case',
      '## improvements',
      'no lesson is found under “## improvements”: write “## Improvements”',
    ],
    [
      'with an emoji',
      '## 💡 Improvements',
      'no lesson is found under “## 💡 Improvements”: write “## Improvements”',
    ],
    [
      'without a space',
      '##Improvements',
      'no lesson is found under “##Improvements”: write “## Improvements”',
    ],
    [
      'with marks at its end',
      '## Improvements ##',
      'no lesson is found under “## Improvements ##”: write “## Improvements”',
    ],
    [
      'underlined',
      'Improvements\n------',
      'no lesson is found under “Improvements”: write “## Improvements”',
    ],
    [
      'of the wrong level',
      '# Improvements',
      'no lesson is found under “# Improvements”: write “## Improvements”',
    ],
  ])('is not found %s', async (_, heading, message) => {
    expect(await lint(improvements(heading, ...lessons))).toContain(`22 renamed-improvements: ${message}`);
  });

  test.each(['## Improvments', '## Improvements (draft)', '## Lessons Learned'])(
    'is not found as %s',
    async (heading) => {
      expect(await lint(improvements(heading, ...lessons))).toEqual([
        '1 missing-section: the section “Improvements” is missing',
        `22 renamed-improvements: no lesson is found under “${heading}”: write “## Improvements”`,
      ]);
    },
  );

  it('may stand beside a section with a similar name', async () => {
    expect(
      await lint(tidy.replace('We went.', '### Improvements to the parser\nx\n\n## Lessons Learned\ny')),
    ).toEqual([]);
  });

  it('is read once', async () => {
    expect(await lint(`${tidy}\n## Improvements\n\n### Workflow\n- Lost before the commit\n`)).toEqual([
      '33 doubled-improvements: lessons are read from line 22 only, and not from here',
    ]);
  });

  it('is hijacked by a phase of the journey', async () => {
    expect(await lint(tidy.replace('We went.', '### Improvements\nbla'))).toEqual([
      '12 hijacked-improvements: lessons are read from here, and not those under line 23: give this heading more words',
      '12 no-lesson: no lesson is found in this section',
    ]);
  });

  it('is hijacked by a block of code', async () => {
    expect(await lint(tidy.replace('It.', '```md\n## Improvements\n```'))).toEqual([
      '10 hijacked-improvements: lessons are read from here, in a code block, and not those under line 24: indent this line by one space',
      '10 no-lesson: no lesson is found in this section',
    ]);
  });

  it('is hijacked by bare marks before the word', async () => {
    expect(await lint(tidy.replace('It.', '##\nImprovements'))).toContain(
      '9 hijacked-improvements: these marks and the next words read as the heading Improvements, and not those under line 23',
    );
  });

  it('is found by newer readers alone as ###', async () => {
    expect(await lint(improvements('### Improvements', '', '#### Workflow'))).toContain(
      '22 hijacked-improvements: lessons are read from here: write “## Improvements”, as older readers know no other',
    );
  });

  it('is cut short by a line of code', async () => {
    expect(
      await lint(improvements('## Improvements', ...lessons, '```sh', '# comment', '```', '- Lost')),
    ).toEqual([
      '27 cut-improvements: this line in a code block ends the Improvements for readers: indent it by one space',
    ]);
  });

  it('is cut short by a category that is no ###', async () => {
    expect(await lint(improvements('## Improvements', ...lessons, '', '## Tool usage', '- Lost'))).toEqual([
      '27 cut-improvements: this heading ends the Improvements: write “### Tool Usage”',
    ]);
  });
});
