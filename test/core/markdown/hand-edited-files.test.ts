import { describe, expect, test } from 'vitest';
import { parseDailyLog } from '../../../src/core/markdown/parse-daily-log.ts';
import { seed } from './support/seed.ts';

const asTyped = parseDailyLog(seed).answers;

/** What a hand did to the file, and that our reading of it stays the same. */
const harmless: readonly (readonly [string, (file: string) => string])[] = [
  ['headings in another case', (file) => file.replace('## Progress Log', '## PROGRESS log')],
  ['a colon after a heading', (file) => file.replace('## Reflections', '## Reflections:')],
  ['an emoji before a heading', (file) => file.replace('## Tools &', '## 🔧 Tools &')],
  ['a short code before a heading', (file) => file.replace('## Tools &', '## :wrench: Tools &')],
  ['a bold heading', (file) => file.replace('## Reflections', '## **Reflections**')],
  ['closing number signs', (file) => file.replace('## Reflections', '## Reflections ##')],
  ['a curly apostrophe', (file) => file.replace("## Today's Focus", '## Today’s Focus')],
  ['another word for a section', (file) => file.replace('## Challenges Faced', '## Blockers')],
  ['Windows line ends', (file) => file.replaceAll('\n', '\r\n')],
  ['a byte order mark', (file) => `\ufeff${file}`],
  ['front matter', (file) => `---\ntitle: x\n# note: y\n---\n\n${file}`],
  [
    'a byte order mark, Windows line ends and front matter',
    (file) => `\ufeff---\na: b\n---\n${file}`.replaceAll('\n', '\r\n'),
  ],
  ['no line end at the end', (file) => file.trimEnd()],
  ['no blank lines between sections', (file) => file.replaceAll('\n\n## ', '\n## ')],
  ['blank lines after headings', (file) => file.replace(/^## .*$/gm, '$&\n\n')],
  ['rules between sections', (file) => file.replaceAll('\n\n## ', '\n\n---\n\n## ')],
  ['a section of their own', (file) => file.replace('## Reflections', '## Mood\ngood\n\n## Reflections')],
  ['a section twice', (file) => `${file}\n## Reflections\n- again\n`],
  ['another order', (file) => moveToEnd(file, '## Tools & Technologies')],
  ['appended commits', (file) => `${file}\n## Commits\n\n### \`abc\` — x\n\nFiles:\n- \`a.ts\`\n`],
  [
    'a session report',
    (file) =>
      `${file}\n<!-- buildlog:improvements:start -->\n## What Improved This Session\n- x\n<!-- buildlog:improvements:end -->\n`,
  ],
  [
    'a heading of ours in a comment',
    (file) => file.replace('\n\n## ', '\n\n<!--\n\n## Reflections\n- old\n\n-->\n\n## '),
  ],
  ['another title', (file) => file.replace(/^# .*/, '# Anything')],
  ['no title', (file) => file.replace(/^# .*\n\n/, '')],
];

describe('a daily log that someone edited by hand says the same with', () => {
  test.each(harmless)('%s', (_, edit) => {
    const edited = edit(seed);
    expect(edited).not.toBe(seed);
    expect(parseDailyLog(edited).answers).toEqual(asTyped);
  });
});

describe('a daily log that someone wrote by hand', () => {
  test('is read with stars for bullets, capital ticks, bold labels and no boxes', () => {
    const file =
      "# T\n\n## Today's Focus\n* [X] **Primary goal:** One\n* Secondary Goal: Two\n* [ ] Buy milk\n* [x] Stretch goal:\n";
    const { primaryGoal, secondaryGoal, stretchGoal, goalsDone } = parseDailyLog(file).answers;
    expect([primaryGoal, secondaryGoal, stretchGoal, goalsDone]).toEqual(['One', 'Two', '', ['primaryGoal']]);
  });

  test('knows the course section by its lines, whatever its heading', () => {
    const log = parseDailyLog('# T\n\n## Bootcamp\n- Current course: CS50\n');
    expect([log.courseHeading, log.answers.currentCourse]).toEqual(['Bootcamp', 'CS50']);
  });

  test('keeps a heading inside a fence, a list or a quote as content', () => {
    const body =
      '- a\n\n  ## Reflections\n\n> ## Improvements\n\n````md\n```\n## Challenges Faced\n```\n````\n\n~~~\n## Tools\n~~~';
    const { answers } = parseDailyLog(`# T\n\n## Progress Log\n${body}\n`);
    expect(answers.progressLog).toBe(body);
    expect(answers.reflections).toBe('');
  });

  test('does not take the paragraph above a rule for a section', () => {
    const { answers } = parseDailyLog('# T\n\n## Reflections\nProgress Log\n---\nmore\n');
    expect(answers.reflections).toBe('Progress Log\n---\nmore');
    expect(answers.progressLog).toBe('');
  });

  test('gives lessons under any known name for a category, nested ones and wrapped ones too', () => {
    const body = [
      '### Process',
      '* one\n  wrapped\n  - nested',
      '### Gotchas:',
      '1. `two`',
      '#### of today',
      '- [ ] three',
      '### Mood',
      '- not a lesson',
      '### Tooling',
      '- [placeholder]\n- e.g., a hint\n- four [docs](https://x.y)',
    ].join('\n');
    expect(parseDailyLog(`# T\n\n### Improvements\n${body}\n`).answers.lessons).toEqual([
      { category: 'workflow', text: 'one wrapped' },
      { category: 'workflow', text: 'nested' },
      { category: 'tool_usage', text: 'four [docs](https://x.y)' },
      { category: 'domain_knowledge', text: '`two`' },
      { category: 'domain_knowledge', text: 'three' },
    ]);
  });

  test('gives lessons whose category stands in bold before them', () => {
    const { lessons } = parseDailyLog(
      '# T\n\n## Improvements\n- **workflow**: Test first\n- plain\n',
    ).answers;
    expect(lessons).toEqual([{ category: 'workflow', text: 'Test first' }]);
  });

  test('has the author with or without a link', () => {
    expect(parseDailyLog('# T\n\n**Author:** Ada `x`\n').author).toEqual({ name: 'Ada `x`', url: null });
    expect(parseDailyLog('# T\n\n**Author:** [Ada \\[x\\]](https://x.y/(1))\n').author).toEqual({
      name: 'Ada [x]',
      url: 'https://x.y/(1)',
    });
  });

  test('is empty when it is empty', () => {
    expect(parseDailyLog('').title).toBe('');
    expect(parseDailyLog('').answers.primaryGoal).toBe('');
  });
});

function moveToEnd(file: string, heading: string): string {
  const start = file.indexOf(heading);
  const end = file.indexOf('\n## ', start) + 1;
  return `${file.slice(0, start)}${file.slice(end)}\n${file.slice(start, end).trimEnd()}\n`;
}
