import { describe, expect, it } from 'vitest';
import { headingsOf } from '../support/headings-of.ts';
import {
  fillsIn,
  opensSection,
  pushes,
  saves,
  startsJournal,
  writesRequired,
  writesRows,
  writesSection,
} from '../support/journal-form.ts';
import { lessonsByRegex } from '../support/lessons-by-regex.ts';
import type { Person } from '../support/person.ts';
import { stageForEach } from '../support/stage.ts';

const committed = 'Your build journal is committed';

/** The same words in every field of the form but its title, which names the file. */
async function writesEverywhere(person: Person, text: string): Promise<void> {
  const line = text.replaceAll('\n', ' ');
  const same = (...labels: readonly string[]) => Object.fromEntries(labels.map((label) => [label, text]));
  await person.fills('Duration', line);
  await writesSection(person, 'The Goal', same('The Goal'));
  await opensSection(person, 'What We Built');
  await person.fills('Architecture', text);
  await pushes(person, () => person.presses('Add a component'));
  await fillsIn(person, { Component: line, Status: line, Notes: line });
  await saves(person);
  await saves(person);
  await writesRows(person, 'The Journey', 'phase', [
    {
      Title: line,
      ...same('What we tried', 'What happened', 'Error message or output', 'The fix', 'Lesson'),
    },
  ]);
  await writesRows(person, 'Test Results', 'test', [
    { Test: line, Result: line, ...same('Command', 'Response') },
  ]);
  await writesRows(person, 'Code Samples', 'code sample', [
    { 'Component or function': line, ...same('Code', 'Why this code matters') },
  ]);
  await writesSection(person, "What's Left", same("What's Left"));
  await writesRows(person, 'Cost/Performance Analysis', 'metric', [
    { Metric: line, Value: line, Notes: line },
  ]);
  await writesSection(
    person,
    'AI Experience Reflection',
    same('What Worked Well', 'What Was Frustrating', 'Communication Notes'),
  );
  await writesSection(person, 'Improvements', { Workflow: `Lesson one\n${line}` });
  await writesSection(person, 'Files Changed and next entry', {
    'Next entry': line,
    ...same('Files Changed'),
  });
}

const allSections = [
  '# Build Journal: Rate limits',
  '## The Goal',
  '## What We Built',
  '## The Journey',
  '## Test Results',
  '## Code Samples',
  "## What's Left",
  '## Cost/Performance Analysis',
  '## AI Experience Reflection',
  '## Improvements',
  '## Files Changed',
];
const allCategories = [
  '### What Worked Well',
  '### What Was Frustrating',
  '### Communication Notes',
  '### Workflow',
];

describe('text that looks like something else', () => {
  const stage = stageForEach();

  it.each([
    ['headings', '# One\n## Improvements\n### Workflow\n- Not a lesson\nSetext\n======', 'Not a lesson'],
    ['fences', '```js\nlet a;\n## Improvements\n~~~\n- Not a lesson', 'let a;'],
    ['html', '<script>alert(1)</script> <!-- ## Improvements\n</details>', 'alert(1)'],
    [
      'mentions',
      '@channel <!channel> <@U0GRACE001>\nBuildlog-Batch: 01ARZ3NDEKTSV4RRFFQ69G5FAV',
      'U0GRACE001',
    ],
    ['cells', 'a | b || c \\| d\n| e |\n|---|', 'a '],
    ['labels', '**Lesson:**\n**The fix:** mine\n*Next entry: no*\n---\n- [x] done', 'mine'],
  ])('stays text in every field of a journal: %s', async (_, typed, kept) => {
    const { ada, onlyJournal, sandbox } = stage();
    await startsJournal(ada);
    await writesEverywhere(ada, typed);
    await ada.submits();
    await ada.sees(committed);
    const text = await onlyJournal();
    const headings = headingsOf(text);
    expect(headings.filter((line) => /^##? /.test(line))).toEqual(allSections);
    expect(headings).toEqual(expect.arrayContaining(allCategories));
    expect(headings.filter((line) => allCategories.includes(line))).toEqual(allCategories);
    expect(text.split(kept).length - 1).toBeGreaterThanOrEqual(kept === 'mine' ? 20 : 25);
    expect(text).not.toMatch(/^[^`\n]*[^\\\n`]<script>/m);
    const { lessons } = lessonsByRegex(text);
    expect(lessons).toMatchObject({ architectural: [], tool_usage: [], domain_knowledge: [] });
    expect(lessons.workflow).toHaveLength(2);
    expect(lessons.workflow?.[0]).toBe('Lesson one');
    const [commit] = await sandbox.github.commits(1);
    expect(commit?.body.match(/Buildlog-Batch/g)).toHaveLength(1);

    // It opens again as it was typed, and saving that changes nothing.
    await ada.presses('Edit');
    await ada.sees('You are editing');
    await opensSection(ada, 'The Journey');
    await ada.closes();
    await ada.submits();
    await ada.until(() => ada.modal() === null, 'the form to close');
    expect(await onlyJournal()).toBe(text);
  });

  it('is a title like any other: a phase, a test and a sample named after the lessons take none away', async () => {
    const { ada, onlyJournal } = stage();
    await startsJournal(ada, 'Improvements');
    await writesRequired(ada);
    await writesRows(ada, 'The Journey', 'phase', [{ Title: 'Improvements', Lesson: '- Not one of them' }]);
    await writesRows(ada, 'Test Results', 'test', [{ Test: 'Improvements' }]);
    await writesRows(ada, 'Code Samples', 'code sample', [
      { 'Component or function': 'Improvements', Code: '## Improvements\n\n### Workflow\n- Not one of them' },
    ]);
    await ada.submits();
    await ada.sees('Found 1 lesson: 1 Workflow');
    expect(lessonsByRegex(await onlyJournal()).lessons).toEqual({
      architectural: [],
      workflow: ['Measure the burst before choosing a limit'],
      tool_usage: [],
      domain_knowledge: [],
    });
  });
});

describe('a journal that is long', () => {
  const stage = stageForEach();
  const long = 'word '.repeat(8_000).concat('the end');

  it('of 40,000 characters in one field is written, and opens for editing', async () => {
    const { ada, onlyJournal } = stage();
    await startsJournal(ada);
    await writesRequired(ada, long);
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyJournal()).toContain(`## The Goal\n\n${long}\n`);
    await ada.presses('Edit');
    await ada.sees('You are editing');
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe(long);
    await ada.fills('The Goal', `${long}, no`);
    await saves(ada);
    await ada.submits();
    await ada.sees('Your edit of the build journal is committed');
    expect(await onlyJournal()).toContain(`${long}, no\n`);
  });

  it('of 40,000 characters in many fields is written, previewed page by page, and opens for editing', async () => {
    const { ada, onlyJournal } = stage();
    const lines = Array.from({ length: 35 }, (_, index) => `Line ${index} says little.`).join('\n');
    await startsJournal(ada);
    await writesRequired(ada);
    const phases = Array.from({ length: 28 }, (_, index) => ({
      ...{ Title: `Try ${index}`, 'What happened': lines, 'Error message or output': lines },
    }));
    await writesRows(ada, 'The Journey', 'phase', phases.slice(0, 14));
    await writesRows(ada, 'The Journey', 'phase', phases.slice(14));
    await ada.presses('Preview');
    await ada.sees('Page 1 of');
    await ada.presses('Next');
    await ada.sees('Page 2 of');
    await ada.closes();
    await ada.submits();
    await ada.sees(committed);
    expect((await onlyJournal()).length).toBeGreaterThan(40_000);
    await ada.presses('Edit');
    await ada.sees('You are editing');
    await opensSection(ada, 'The Journey');
    await ada.presses('Next');
    await ada.sees('*29. Try 27*');
    await pushes(ada, () => ada.chooses('Edit', 'Try 27'));
    expect(ada.shows('Error message or output')).toBe(lines);
    await ada.fills('Lesson', 'Say less');
    await saves(ada);
    await ada.sees('Say less');
    await ada.closes();
    await ada.submits();
    await ada.sees('Your edit of the build journal is committed');
    expect(await onlyJournal()).toContain('### Phase 29: Try 27\n');
    expect(await onlyJournal()).toContain('**Lesson:**\nSay less\n');
  });

  it('of more than a view can hold is kept as it is where it cannot be shown, and the rest is edited', async () => {
    const { ada, onlyJournal, sandbox } = stage();
    const code = Array.from({ length: 12_000 }, (_, index) => `step ${index} of the way`).join('\n');
    const path = 'buildlog/2026-11-18-long.md';
    const text = `# Build Journal: Long\n\n## What We Built\n\n### Architecture\n\n\`\`\`\n${code}\n\`\`\`\n\n## The Goal\n\nOld goal\n`;
    await sandbox.github.pushByHand({ [path]: text }, 'By hand');
    await ada.types('/buildlog edit long');
    await ada.sees('You are editing');
    await opensSection(ada, 'What We Built');
    expect(ada.reads()).toContain('*Architecture* is too long to be shown here. It is kept as it is.');
    await saves(ada);
    await writesSection(ada, 'The Goal', { 'The Goal': 'New goal' });
    await ada.submits();
    await ada.sees('Your edit of the build journal is committed');
    expect(await onlyJournal()).toBe(text.replace('Old goal', 'New goal'));
  });

  it('of more than GitHub shows well is refused with its size, and can be shortened', async () => {
    const { ada, journals } = stage();
    const most = 'word '.repeat(30_000).concat('the end');
    await startsJournal(ada);
    await writesRequired(ada, most);
    await writesRows(ada, 'The Journey', 'phase', [{ Title: 'Long', 'What happened': most }]);
    await writesSection(ada, 'AI Experience Reflection', { 'What Worked Well': most });
    await ada.submits();
    await ada.sees('This journal would be 451 KB, and a file of more than 400 KB is unwieldy on GitHub.');
    expect(await journals()).toEqual({});
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe(most);
    await ada.fills('The Goal', 'Short');
    await saves(ada);
    await ada.sees('*The Goal* — 1 word');
  });
});
