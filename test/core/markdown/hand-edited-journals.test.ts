import { describe, expect, test } from 'vitest';
import type { BuildJournalAnswers } from '../../../src/core/entry/build-journal.ts';
import { parseBuildJournal } from '../../../src/core/markdown/parse-build-journal.ts';
import { handWrittenJournal } from './support/hand-written-journal.ts';
import { exampleJournal } from './support/journal-seeds.ts';

const asTyped = parseBuildJournal(exampleJournal);

/** What a hand or another tool did to the file, and that our reading of it stays the same. */
const harmless: readonly (readonly [string, (file: string) => string])[] = [
  ['headings in another case', (file) => file.replace('## The Journey', '## THE journey')],
  ['a colon after a heading', (file) => file.replace('## Test Results', '## Test Results:')],
  ['an emoji before a heading', (file) => file.replace('## The Goal', '## 🎯 The Goal')],
  ['a short code before a heading', (file) => file.replace('## The Goal', '## :dart: The Goal')],
  ['a curly apostrophe', (file) => file.replace("## What's Left", '## What’s Left')],
  ['another word for a section', (file) => file.replace('## AI Experience Reflection', '## AI Experience')],
  ['hours for phases', (file) => file.replaceAll('### Phase ', '### Hour ')],
  ['dashes after the numbers', (file) => file.replace(/^### Phase (\d):/gm, '### Phase $1 –')],
  ['labels in other marks', (file) => file.replaceAll('**Lesson:**', '__Lesson__:')],
  ['what follows a label on its line', (file) => file.replaceAll('**Lesson:**\n', '**Lesson:** ')],
  ['no blank lines before labels', (file) => file.replace(/\n\n(?=\*\*(?:The fix|Lesson))/g, '\n')],
  ['blank lines after labels', (file) => file.replace(/^\*\*.*:\*\*$/gm, '$&\n')],
  [
    'successor names of categories',
    (file) =>
      file
        .replace('### Workflow', '### Process')
        .replace('### Tool Usage', '### Tooling')
        .replace('### Domain Knowledge', '### Gotchas'),
  ],
  ['stars for the bullets of tasks', (file) => file.replace(/^- \[/gm, '* [')],
  [
    'a table without outer pipes and with other names',
    (file) => file.replace('| Metric | Value | Notes |', 'What | Value | Notes'),
  ],
  ['Improvements of level three', (file) => file.replace('## Improvements', '### Improvements')],
  ['no prefix before the title', (file) => file.replace('# Build Journal: ', '# ')],
  ['Windows line ends', (file) => file.replaceAll('\n', '\r\n')],
  ['a byte order mark', (file) => `\ufeff${file}`],
  ['front matter', (file) => `---\nthreads: [a]\n# note: y\n---\n\n${file}`],
  ['no line end at the end', (file) => file.trimEnd()],
  ['no rules', (file) => file.replace(/\n---\n\n(?!\*Next)/g, '\n')],
  ['no blank lines after headings', (file) => file.replace(/^(##+ .*)\n\n/gm, '$1\n')],
  [
    'a section of their own',
    (file) => file.replace('## Files Changed', '## Product Delta\n\nx\n\n---\n\n## Files Changed'),
  ],
  [
    'a section twice',
    (file) => file.replace('## Files Changed', '## The Goal\n\nagain\n\n---\n\n## Files Changed'),
  ],
  [
    'other words for a section above ours',
    (file) => file.replace('## Improvements', '## What I Learned\n\nx\n\n---\n\n## Improvements'),
  ],
  ['another order', (file) => moveToEnd(file, '## Code Samples')],
  ['appended commits', (file) => `${file}\n## Commits\n\n### \`abc\` — x\n\nFiles:\n- \`a.ts\`\n`],
  [
    'a session report',
    (file) =>
      `${file}\n<!-- buildlog:improvements:start -->\n## What Improved This Session\n- x\n<!-- buildlog:improvements:end -->\n`,
  ],
  ['hard breaks in its head', (file) => file.replace(/^(\*\*(?:Date|Duration).*)$/gm, '$1  ')],
  ['backslashes for hard breaks', (file) => file.replace(/^(\*\*(?:Date|Duration).*)$/gm, '$1\\')],
  ['more in its head', (file) => file.replace('**Status:**', '**Ticket:** AB-1\n**Status:**')],
];

describe('a build journal that someone edited by hand says the same with', () => {
  test.each(harmless)('%s', (_, edit) => {
    const edited = edit(exampleJournal);
    expect(edited).not.toBe(exampleJournal);
    expect(parseBuildJournal(edited)).toEqual(asTyped);
  });
});

describe('a build journal that someone wrote by hand', () => {
  const { date, answers } = parseBuildJournal(handWrittenJournal);

  test('has its head, whatever is missing in it', () => {
    expect([date, answers.title, answers.duration, answers.status]).toEqual([
      '2026-01-31',
      'LLM Extractor + friends',
      '~3 hours (across 2 sessions)',
      '',
    ]);
  });

  test('has code and tables among other words, and the columns by their names', () => {
    expect([answers.architecture, answers.architectureLanguage]).toEqual(['A -> B', 'text']);
    expect(answers.components).toEqual([
      { id: '1', name: '`api`', status: 'ok', notes: 'a | b' },
      { id: '2', name: 'db', status: '', notes: '' },
    ]);
    expect(answers.costs).toEqual([{ id: '1', metric: 'p99', value: '3 s', notes: '1 s' }]);
  });

  test('has phases with and without labels', () => {
    const blank = { tried: '', happened: '', output: '', outputLanguage: '', fix: '', lesson: '' };
    expect(answers.phases).toEqual([
      {
        ...blank,
        id: '1',
        title: 'Attempt one',
        happened: 'It broke',
        output: 'boom',
        fix: 'turn it off\nand on',
      },
      { ...blank, id: '2', title: 'Later', tried: 'x', happened: '- a\n- b', lesson: 'l' },
      { ...blank, id: '3', title: 'Third', happened: 'y' },
    ]);
  });

  test('has tests and samples whose code stands anywhere', () => {
    expect(answers.tests.map(({ command, result }) => [command, result])).toEqual([
      ['npm test', 'All pass.'],
      ['go', 'Fail'],
    ]);
    expect(answers.samples.map(({ code, why }) => [code, why])).toEqual([
      ['x', 'This is why:'],
      ['y', 'Because.'],
    ]);
  });

  test('has tasks with and without boxes, lessons, loose words about the collaboration, and the next entry', () => {
    expect(answers.left).toEqual([
      { text: 'done', done: true },
      { text: 'open', done: false },
      { text: 'plain', done: false },
      { text: 'nested', done: false },
    ]);
    expect(answers.lessons).toEqual([
      { category: 'architectural', text: 'one' },
      { category: 'workflow', text: 'two' },
    ]);
    expect([answers.communication, answers.filesChanged, answers.nextEntry]).toEqual([
      'It went fine.',
      '- `a.ts`',
      'more',
    ]);
  });

  test('may have one text where we have rows', () => {
    const said = read(
      '## What I Did\n\n- this\n\n```\nboom\n```\n\n## Test Results\nPassed.\n\n## Code Samples\nNone.',
    );
    expect(said.phases.map(({ title, happened, output }) => [title, happened, output])).toEqual([
      ['', '- this', 'boom'],
    ]);
    expect(said.tests.map(({ name, result }) => [name, result])).toEqual([['Test 1', 'Passed.']]);
    expect(said.samples.map(({ name, why }) => [name, why])).toEqual([['Sample 1', 'None.']]);
  });

  test('keeps a label inside code as code, and one in the middle of a line as text', () => {
    const [phase] = read(
      '## The Journey\n\n### x\n\n**What happened:**\nSee **Lesson:** y\n\n```md\n**Lesson:** z\n```\n\nend',
    ).phases;
    expect([phase?.happened, phase?.lesson]).toEqual([
      'See **Lesson:** y\n\n```md\n**Lesson:** z\n```\n\nend',
      '',
    ]);
  });

  test('is empty when it is empty', () => {
    const { title, phases, lessons } = parseBuildJournal('').answers;
    expect([title, phases, lessons]).toEqual(['', [], []]);
  });
});

function read(sections: string): BuildJournalAnswers {
  return parseBuildJournal(`# Build Journal: T\n\n${sections}\n`).answers;
}

function moveToEnd(file: string, heading: string): string {
  const start = file.indexOf(heading);
  const end = file.indexOf('\n## ', start) + 1;
  const place = file.indexOf('\n## Files Changed') + 1;
  return `${file.slice(0, start)}${file.slice(end, place)}${file.slice(start, end)}${file.slice(place)}`;
}
