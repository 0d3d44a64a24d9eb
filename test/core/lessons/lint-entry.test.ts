import { describe, expect, it, test } from 'vitest';
import { lint } from './support/lint.ts';
import { improvements, tidy } from './support/tidy-journal.ts';
import { exampleJournal } from './support/vectors.ts';

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
