import { describe, expect, it, test } from 'vitest';
import type { EntryKind } from '../../../src/core/lessons/lint/entry-kind.ts';
import { lintEntry } from '../../../src/core/lessons/lint/lint-entry.ts';
import { exampleJournal, vectors } from './support/vectors.ts';

const journal = 'buildlog/2026-01-01-user-auth-api.md';
const log = 'buildlog/daily/2026/01/2026-01-02-ada.md';

/** A journal that has everything; its Improvements start in line 22. */
const tidy = `# Build Journal: Tidy

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

type Options = { path?: string; kind?: EntryKind; brokenLine?: number };

async function lint(text: string, { path = journal, kind = 'build-journal', brokenLine }: Options = {}) {
  const findings = await lintEntry(kind, { path, text, brokenLine: brokenLine ?? null }, async () => []);
  return findings.map(({ line, rule, message }) => `${line} ${rule}: ${message}`);
}

/** The tidy journal with other Improvements; they start in line 22. */
function improvements(...lines: readonly string[]): string {
  return `${tidy.slice(0, tidy.indexOf('## Improvements'))}${lines.join('\n')}\n`;
}

describe('a journal without fault', () => {
  test.each([
    ['tidy', tidy],
    ['the example', exampleJournal],
    ['with windows line ends', tidy.replaceAll('\n', '\r\n')],
    [
      'with the commits and the report of other tools',
      `${tidy}\n## What Improved This Session\n- x\n\n## Commits\n\n### \`abc\` — x\n\nFiles:\n- \`a.ts\`\n`,
    ],
    [
      'with a hint and a note under Improvements',
      improvements(
        '## Improvements',
        '',
        '*Actionable learnings.*',
        '',
        '### Workflow',
        '- Run the linter before the commit',
        '',
        '---',
        '',
        '*Next entry: more*',
      ),
    ],
    [
      'with a lesson over two lines and one below another',
      improvements(
        '## Improvements',
        '### Workflow',
        '- Run the linter',
        '  before the commit',
        '  - and not after it',
      ),
    ],
    [
      'with code and comments anywhere',
      tidy.replace(
        'It.',
        '```md\n# Title\n ## Improvements\n```\n<!-- a\n- comment -->\n> ```sh\n> x\n> ```\n- item\n  ```\n  code\n  ```',
      ),
    ],
  ])('has no findings: %s', async (_, text) => {
    expect(await lint(text)).toEqual([]);
  });
});

describe('the name of a journal', () => {
  test.each([
    ['2026-01-02.md', 'the file name is not YYYY-MM-DD-slug.md, so no reader finds the journal'],
    ['2026-1-2-x.md', 'the file name is not YYYY-MM-DD-slug.md, so no reader finds the journal'],
    ['2026-01-02-x.MD', 'the file name is not YYYY-MM-DD-slug.md, so no reader finds the journal'],
    ['2026-02-30-x.md', 'the file name holds a day that does not exist: 2026-02-30'],
    ['2026-01-02-.md', 'the file name has no slug: it should be YYYY-MM-DD-slug.md'],
  ])('%s', async (name, message) => {
    expect(await lint(tidy, { path: `buildlog/${name}` })).toEqual([`1 file-name: ${message}`]);
  });
});

describe('the top of a journal', () => {
  test.each([
    [
      'a byte order mark',
      `\ufeff${tidy}`,
      ['1 byte-order-mark: a byte order mark hides the title; save the file without it'],
    ],
    [
      'front matter',
      `---\nthreads: []\n---\n${tidy}`,
      ['1 front-matter: front matter stands before the title, so lists show “---” as the title'],
    ],
    [
      'a title of its own',
      tidy.replace('Build Journal: ', ''),
      ['1 title: the title does not start with “# Build Journal: ”, so its lessons have no context'],
    ],
    [
      'no title',
      tidy.replace('# Build Journal: Tidy', ''),
      ['1 title: there is no title: start with “# Build Journal: …”'],
    ],
    [
      'an empty title',
      tidy.replace('Journal: Tidy', 'Journal:'),
      ['1 title: the title is empty, so the line below is taken for it'],
    ],
    [
      'the title of the template',
      tidy.replace('Tidy', '[TITLE]'),
      ['1 title: the title is still the placeholder [TITLE]'],
    ],
    [
      'a title further down',
      `\n${tidy}`,
      ['2 title: the title is not the first line, so lists show another line'],
    ],
  ])('%s', async (_, text, findings) => {
    expect(await lint(text)).toEqual(findings);
  });

  it('names the first line that is not UTF-8', async () => {
    expect(await lint(tidy, { brokenLine: 6 })).toEqual([
      '6 not-utf8: this is not UTF-8, so readers skip the whole file; save it as UTF-8',
    ]);
  });
});

describe('the sections of a journal', () => {
  it('are asked for where they are missing', async () => {
    expect(await lint('# Build Journal: T\n\n## The Goal\nx\n\n## 🧪 test results:\ny\n')).toEqual([
      '1 missing-section: the section “What We Built” is missing',
      '1 missing-section: the section “The Journey” is missing',
      '1 missing-section: the section “Code Samples” is missing',
      '1 missing-section: the section “AI Experience Reflection” is missing',
      '1 missing-section: the section “Improvements” is missing',
    ]);
  });

  it('must not hold what the template says', async () => {
    expect(await lint(tidy.replace('2026-01-01', '[YYYY-MM-DD]'))).toEqual([
      "3 placeholder: the template's “[YYYY-MM-DD]” is still here: fill it in or remove it",
    ]);
  });

  test.each([
    [
      'a block of code that nobody closed',
      'It.\n```js\nx',
      ['10 open-block: this code block is never closed, so it hides the rest of the file'],
    ],
    [
      'two blocks that read as one',
      'It.\n```js\nx\n\n## More\n```js\ny\n```',
      ['10 open-block: this code block is closed only in line 16, after another section'],
    ],
    [
      'a comment that nobody closed',
      'It.\n<!-- x',
      ['10 open-block: this comment is never closed, so it hides the rest of the file'],
    ],
  ])('are hidden by %s', async (_, body, findings) => {
    const found = await lint(tidy.replace('It.', body));
    expect(found.filter((one) => one.includes('open-block'))).toEqual(findings);
  });
});

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

describe('secrets', () => {
  it('are told with their line, after a byte order mark and windows line ends too', async () => {
    const findings = await lintEntry(
      'daily-log',
      { path: log, text: '\ufeff# T\r\n\r\ntoken\r\n', brokenLine: null },
      async (text) => [
        { rule: 'a GitHub token', level: 'certain', start: text.indexOf('token') },
        { rule: 'a password', level: 'likely', start: 0 },
      ],
    );
    expect(findings).toEqual([
      { path: log, line: 1, rule: 'secret', message: 'this may be a password: revoke it and take it out' },
      {
        path: log,
        line: 3,
        rule: 'secret',
        message: 'this looks like a GitHub token: revoke it and take it out',
      },
    ]);
  });
});

describe('a daily log', () => {
  const daily = (text: string, path = log) => lint(text, { kind: 'daily-log', path });

  it('needs no more than a title', async () => {
    expect(await daily('# Daily Log 2026-01-02 (Friday)\n')).toEqual([]);
    expect(await daily('## Progress Log\n- x\n')).toEqual([
      '1 title: there is no title: start with “# ” and the day',
    ]);
    expect(await daily('# \n')).toEqual(['1 title: the title is empty']);
  });

  test.each([
    [
      'buildlog/daily/2026-01-02-ada.md',
      'the path is not daily/YYYY/MM/YYYY-MM-DD-author.md, so the log is not found',
    ],
    [
      'buildlog/daily/2026/02/2026-01-02-ada.md',
      'the path is not daily/YYYY/MM/YYYY-MM-DD-author.md, so the log is not found',
    ],
    ['buildlog/daily/2026/02/2026-02-31-ada.md', 'the file name holds a day that does not exist: 2026-02-31'],
  ])('lies where its day says: %s', async (path, message) => {
    expect(await daily('# T\n', path)).toEqual([`1 file-name: ${message}`]);
  });

  it('loses lessons as a journal does', async () => {
    expect(await daily('# T\n\n## Improvements\n- Use `-C`\n')).toEqual([
      '4 no-category: this lesson has no category and is lost: put “### Workflow” or another above',
    ]);
  });
});

describe('what the existing tool finds less of than people wrote', () => {
  const silent = new Set([
    // Nothing is lost in these.
    ...[
      'plain',
      'upper-case category',
      "md link only '[a](u)'",
      'H4 inside category',
      'last bullet without newline',
    ],
    ...[
      'nbsp after dash',
      "text starts with '-5 ms'",
      "quoted '> ## Improvements' earlier",
      'nested sub-bullet',
    ],
    ...[
      "line '# foo' in bullet text start",
      'code fence in bullet, indented',
      '## Commits after (0.8+ buildlog commit)',
    ],
    ...['FIX e.g., capitalised', 'FIX fence line indented by one space', "author suffix '(@alice)'"],
    ...['all four present, two empty', 'form feed / VT in bullet', "empty bullet '- '"],
  ]);
  const everywhere = /missing-section: the section “(?!Improvements)|vague-lesson/;

  test.each(vectors)('$name', async ({ name, input }) => {
    const findings = (await lint(input)).filter((finding) => !everywhere.test(finding));
    expect(findings.length > 0).toBe(!silent.has(name));
  });
});
