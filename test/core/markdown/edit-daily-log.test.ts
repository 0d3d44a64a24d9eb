import { describe, expect, test } from 'vitest';
import type { DailyLogAnswers } from '../../../src/core/entry/daily-log.ts';
import { editDailyLog } from '../../../src/core/markdown/edit-daily-log.ts';
import type { EntryEdit } from '../../../src/core/markdown/entry-edit.ts';
import { fieldFromMarkdown } from '../../../src/core/markdown/field-from-markdown.ts';
import { parseDailyLog } from '../../../src/core/markdown/parse-daily-log.ts';
import { seed } from './support/seed.ts';

function edit(file: string, change: Partial<DailyLogAnswers>, basis = file): EntryEdit {
  const before = parseDailyLog(basis).answers;
  return editDailyLog(file, before, { ...before, ...change });
}

function list(text: string): DailyLogAnswers['plan'] {
  return fieldFromMarkdown(text, 'list');
}

describe('an edit of a daily log', () => {
  test('without a change leaves the file', () => {
    expect(edit(seed, {})).toEqual({ type: 'unchanged' });
  });

  test('replaces the words of one goal and no other byte', () => {
    expect(edit(seed, { primaryGoal: 'Ship *it*' })).toEqual({
      type: 'edited',
      text: seed.replace('Build a REST API endpoint for user authentication', 'Ship \\*it\\*'),
    });
  });

  test('ticks one box and no other byte', () => {
    expect(edit(seed, { goalsDone: ['secondaryGoal'] })).toEqual({
      type: 'edited',
      text: seed.replace('- [ ] Secondary', '- [x] Secondary'),
    });
  });

  test('keeps hand formatting around a goal, and bullets we do not know', () => {
    const file = "# T\n\n## Today's Focus\n* [X] **Primary goal:**  One\n* [ ] Buy milk\n";
    expect(edit(file, { primaryGoal: 'Two', secondaryGoal: 'New', goalsDone: [] })).toEqual({
      type: 'edited',
      text: "# T\n\n## Today's Focus\n* [ ] **Primary goal:**  Two\n* [ ] Secondary goal: New\n* [ ] Buy milk\n",
    });
  });

  test('takes the whole line of a goal that goes, and the tick with it', () => {
    const file = seed.replace('- [ ] Stretch', '- [x] Stretch');
    expect(edit(file, { stretchGoal: '' })).toEqual({
      type: 'edited',
      text: seed.replace('\n- [ ] Stretch goal: Implement JWT token refresh mechanism', ''),
    });
  });

  test('replaces one section and leaves the others, in the line ends of the file', () => {
    const file = `\ufeff${seed.replaceAll('\n', '\r\n')}`;
    const plan = list(`${parseDailyLog(seed).answers.plan}\n- One more`);
    expect(edit(file, { plan })).toEqual({ type: 'edited', text: `${file}- One more\r\n` });
  });

  test('changes the start time and leaves the log, however it is formatted', () => {
    const file = '# T\n\n## Progress Log\n- Started: 08:30\n\n* star\n* other\n';
    expect(edit(file, { started: '09:00' })).toEqual({
      type: 'edited',
      text: file.replace('08:30', '09:00'),
    });
  });

  test('puts a missing section at its place, and the lessons before what other tools append', () => {
    const file =
      "# T\n\n## Tools & Technologies\n- a\n\n## Tomorrow's Plan\n- b\n\n## Commits\n\n### `abc` — x\n";
    expect(
      edit(file, {
        challenges: list('c'),
        lessons: [{ category: 'workflow', text: 'd' }],
        currentCourse: 'e',
      }),
    ).toEqual({
      type: 'edited',
      text: [
        '# T',
        '',
        '## Course Connection\n- Current course: e',
        '',
        '## Tools & Technologies\n- a',
        '',
        '## Challenges Faced\n- c',
        '',
        "## Tomorrow's Plan\n- b",
        '',
        '## Improvements\n\n### Workflow\n- d',
        '',
        '## Commits\n\n### `abc` — x\n',
      ].join('\n'),
    });
  });

  test('puts the lessons before a session report', () => {
    const report =
      '<!-- buildlog:improvements:start -->\n## What Improved This Session\n- x\n<!-- buildlog:improvements:end -->\n';
    const file = `# T\n\n## Reflections\n- r\n\n${report}`;
    expect(edit(file, { lessons: [{ category: 'workflow', text: 'd' }] })).toEqual({
      type: 'edited',
      text: `# T\n\n## Reflections\n- r\n\n## Improvements\n\n### Workflow\n- d\n\n${report}`,
    });
  });

  test('uses the words that the team has for the course section', () => {
    const before = parseDailyLog('# T\n').answers;
    expect(editDailyLog('# T\n', before, { ...before, currentCourse: 'e' }, 'Bootcamp')).toEqual({
      type: 'edited',
      text: '# T\n\n## Bootcamp\n- Current course: e\n',
    });
  });

  test('removes a section that becomes empty, with its heading', () => {
    const file = '# T\n\n## Reflections\n- a\n\n## Mood\ngood\n';
    expect(edit(file, { reflections: list('') })).toEqual({ type: 'edited', text: '# T\n\n## Mood\ngood\n' });
  });

  test('keeps a section with its heading when something else is in it', () => {
    const file = '# T\n\n## Code Highlight\nFrom the hot path:\n\n```js\nx\n```\n';
    expect(edit(file, { code: '' })).toEqual({
      type: 'edited',
      text: '# T\n\n## Code Highlight\nFrom the hot path:\n',
    });
  });

  test('replaces code with a fence that holds it', () => {
    const file = '# T\n\n## Code Highlight\n```js\nx\n```\nwhy\n';
    expect(edit(file, { code: '```\ny', codeLanguage: 'md' })).toEqual({
      type: 'edited',
      text: '# T\n\n## Code Highlight\n````md\n```\ny\n````\nwhy\n',
    });
  });

  test('touches only the lines of lessons that changed', () => {
    const file =
      '# T\n\n## Improvements\n*Actionable learnings*\n\n### Architectural\n\n* one\n* two `x`\n\n### Process\n- three\n\n### Mood\n- own\n';
    const lessons: DailyLogAnswers['lessons'] = [
      { category: 'architectural', text: 'one' },
      { category: 'architectural', text: 'two `y`' },
      { category: 'workflow', text: 'three' },
      { category: 'workflow', text: 'four' },
      { category: 'tool_usage', text: 'five' },
    ];
    expect(edit(file, { lessons })).toEqual({
      type: 'edited',
      text: '# T\n\n## Improvements\n*Actionable learnings*\n\n### Architectural\n\n* one\n* two `y`\n\n### Process\n- three\n- four\n\n### Mood\n- own\n\n### Tool Usage\n- five\n',
    });
  });

  test('removes a category that has no lesson left', () => {
    const file = '# T\n\n## Improvements\n\n### Architectural\n- one\n\n### Workflow\n- two\n';
    expect(edit(file, { lessons: [{ category: 'workflow', text: 'two' }] })).toEqual({
      type: 'edited',
      text: '# T\n\n## Improvements\n\n### Workflow\n- two\n',
    });
  });
});

describe('an edit of a daily log that someone changed meanwhile', () => {
  test('goes through where they changed something else', () => {
    const theirs = seed.replace('- Flask framework', '- Django').replace('- [ ] Primary', '- [x] Primary');
    expect(edit(theirs, { secondaryGoal: 'Mine' }, seed)).toEqual({
      type: 'edited',
      text: theirs.replace('Write unit tests for the authentication flow', 'Mine'),
    });
  });

  test('is a conflict where they changed the same, and names the headings as the file has them', () => {
    const theirs = seed
      .replace('- Flask framework', '- Django')
      .replace('## Tools &', '## 🔧 Tools &')
      .replace('- [ ] Stretch goal: Implement', '- [ ] Stretch goal: Drop');
    expect(edit(theirs, { tools: list('x'), stretchGoal: 'Mine', plan: list('y') }, seed)).toEqual({
      type: 'conflict',
      sections: ["Today's Focus", '🔧 Tools & Technologies'],
    });
  });

  test('has nothing to do where they made the same change', () => {
    const theirs = seed.replace('- [ ] Primary', '- [x] Primary');
    expect(edit(theirs, { goalsDone: ['primaryGoal'] }, seed)).toEqual({ type: 'unchanged' });
  });

  test('lets two people add lessons to different categories', () => {
    const file = '# T\n\n## Improvements\n\n### Workflow\n- a\n';
    const theirs = `${file}- b\n`;
    const lessons: DailyLogAnswers['lessons'] = [
      { category: 'architectural', text: 'c' },
      { category: 'workflow', text: 'a' },
    ];
    expect(edit(theirs, { lessons }, file)).toEqual({
      type: 'edited',
      text: '# T\n\n## Improvements\n\n### Architectural\n- c\n\n### Workflow\n- a\n- b\n',
    });
  });
});

describe('an edit is refused', () => {
  test('where a fence is never closed', () => {
    const file = `# T\n\n## Progress Log\n- a\n\n\`\`\`\nx\n\n## Reflections\n- b\n`;
    expect(edit(file, { plan: list('y') })).toEqual({
      type: 'unsafe',
      line: 6,
      why: 'a code fence is opened here and never closed',
    });
  });

  test('where a fence that was not closed ends with the next one', () => {
    const file = '# T\n\n## Progress Log\n```\nx\n\n## Code Highlight\n```js\ny\n```\n';
    expect(edit(file, { plan: list('z') })).toMatchObject({ type: 'unsafe', line: 4 });
  });

  test('where a comment is never closed', () => {
    expect(edit('# T\n\n<!-- note\n\n## Reflections\n- b\n', { plan: list('z') })).toMatchObject({
      type: 'unsafe',
      line: 3,
    });
  });

  test('where the file has no title', () => {
    expect(edit("## Tomorrow's Plan\n- a\n", { plan: list('z') })).toMatchObject({ type: 'unsafe', line: 1 });
  });

  test('not where code is about our own headings', () => {
    const file = '# T\n\n## Code Highlight\n```md\n## Reflections\n- b\n```\n';
    expect(edit(file, { plan: list('z') })).toEqual({
      type: 'edited',
      text: `${file}\n## Tomorrow's Plan\n- z\n`,
    });
  });
});
