import { describe, expect, it } from 'vitest';
import { defaultPeople } from '../../sandbox/slack/default-people.ts';
import { headingsOf } from '../support/headings-of.ts';
import { hostileWords } from '../support/hostile-words.ts';
import type { Person } from '../support/person.ts';
import { stageForEach } from '../support/stage.ts';

const committed = 'Your daily log is committed';

/** Every field that takes words, in the order of the form. */
const wordFields = [
  'Primary goal',
  'Secondary goal',
  'Stretch goal',
  'Progress Log',
  'Challenges Faced',
  "Tomorrow's Plan",
  'Improvements',
  'Current course',
  'Concept application',
  'Project Context',
  'Tools & Technologies',
  'Code Highlight',
  'Learning Resources Used',
  'Reflections',
];

const allHeadings = [
  '# Daily Log 2026-11-20 (Friday)',
  "## Today's Focus",
  '## Course Connection',
  '## Project Context',
  '## Tools & Technologies',
  '## Progress Log',
  '## Code Highlight',
  '## Challenges Faced',
  '## Learning Resources Used',
  '## Reflections',
  "## Tomorrow's Plan",
  '## Improvements',
  '### Workflow',
];

async function opensAll(person: Person): Promise<void> {
  await person.types('/buildlog');
  await person.presses('More sections');
  await person.sees('Reflections');
}

async function fillsAll(person: Person, text: string): Promise<void> {
  for (const field of wordFields) await person.fills(field, text);
  await person.fills('Category', 'Workflow');
}

describe('a field', () => {
  const stage = stageForEach();

  it.each([
    ['empty', null, 'Please complete this required field.'],
    ['only spaces', '   \t  ', 'Primary goal needs a few words: one line is enough.'],
    [
      'only spaces of other scripts',
      '\u3000\u00a0\u2003',
      'Primary goal needs a few words: one line is enough.',
    ],
    ['only NUL', '\u0000\u0000', 'Primary goal needs a few words: one line is enough.'],
  ])('that is required and %s is refused beside it, and the rest stays', async (_, typed, says) => {
    const { ada, logs } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', typed);
    await ada.fills('Challenges Faced', 'Kept meanwhile');
    await ada.submits();
    expect(ada.errors()).toEqual({ 'Primary goal': says });
    expect(ada.shows('Challenges Faced')).toBe('Kept meanwhile');
    await ada.fills('Primary goal', 'Now there is one');
    await ada.submits();
    await ada.sees(committed);
    expect(Object.values(await logs())).toEqual([
      `# Daily Log 2026-11-20 (Friday)

**Author:** [Ada Moreau](${stage().sandbox.origin}/team/U0ADA00001)

## Today's Focus
- [ ] Primary goal: Now there is one

## Challenges Faced
- Kept meanwhile
`,
    ]);
  });

  it('of lessons needs its category, and says so beside it', async () => {
    const { ada } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.fills('Improvements', 'Ask earlier');
    await ada.submits();
    expect(ada.errors()).toEqual({ Category: 'Choose the category that these lessons belong to.' });
    expect(ada.shows('Improvements')).toBe('Ask earlier');
  });

  it('that is optional and only white space leaves no section behind', async () => {
    const { ada, onlyLog } = stage();
    await opensAll(ada);
    for (const field of wordFields) await ada.fills(field, ' \n \t\n\u3000');
    await ada.fills('Primary goal', 'Ship it');
    await ada.submits();
    await ada.sees(committed);
    expect(headingsOf(await onlyLog())).toEqual(['# Daily Log 2026-11-20 (Friday)', "## Today's Focus"]);
  });

  it('takes 3,000 characters, and the client takes no more where Slack has no room for them', async () => {
    const { ada, onlyLog } = stage();
    const full = 'x'.repeat(2_990).concat(' the end!!');
    await opensAll(ada);
    await fillsAll(ada, full);
    await ada.fills('Primary goal', `${full}!`);
    await ada.submits();
    expect(ada.errors()).toEqual({ 'Primary goal': 'Please enter at most 3000 characters.' });
    await ada.fills('Primary goal', full);
    await ada.submits();
    await ada.sees(committed);
    const text = await onlyLog();
    expect(text.split(full)).toHaveLength(wordFields.length + 1);
    expect(headingsOf(text)).toEqual(allHeadings);
  });

  it('of formatted text takes 40,000 characters, and opens again for editing', async () => {
    const { ada, onlyLog } = stage();
    const long = 'word '.repeat(8_000).concat('the end');
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'A long day');
    await ada.fills('Progress Log', long);
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).toContain(`## Progress Log\n- ${long}\n`);
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Edit daily log');
    expect(ada.shows('Progress Log')).toBe(long);
  });

  it('of formatted text that makes the file unwieldy is refused with its size, and stays', async () => {
    const { ada, logs } = stage();
    await opensAll(ada);
    await fillsAll(ada, 'Short');
    const rich = ['Progress Log', 'Challenges Faced', "Tomorrow's Plan", 'Reflections', 'Project Context'];
    for (const field of rich) await ada.fills(field, 'word '.repeat(18_000).concat('the end'));
    await ada.submits();
    expect(ada.errors()).toEqual({
      'Primary goal':
        'This log would be 451 KB, and a file of more than 400 KB is unwieldy on GitHub. Shorten it, or link to the longest part.',
    });
    expect(await logs()).toEqual({});
    expect(ada.shows('Reflections')).toContain('the end');
  });
});

describe('text that looks like something else', () => {
  const stage = stageForEach();

  it.each(hostileWords)('stays text in every field: $what', async ({ typed, kept }) => {
    const { ada, onlyLog, logs, sandbox } = stage();
    await opensAll(ada);
    await fillsAll(ada, typed);
    await ada.presses('Save draft');
    await ada.sees('Draft saved');
    await ada.closes();
    await ada.opensHome();
    await ada.types('/buildlog');
    expect(ada.reads()).toContain('Your draft is back');
    await ada.submits();
    expect(ada.modal()).toBeNull();
    await ada.sees(committed);

    const text = await onlyLog();
    expect(headingsOf(text)).toEqual(allHeadings);
    for (const words of kept) expect(text.split(words).length - 1).toBeGreaterThanOrEqual(wordFields.length);
    // Escaped, but for code, which stands in a fence.
    expect(text).not.toMatch(/[^\\\n]<script>/);
    expect(text).not.toContain('\u0000');
    expect(Object.keys(await logs())).toEqual(['buildlog/daily/2026/11/2026-11-20-ada-moreau.md']);
    const [commit] = await sandbox.github.commits(1);
    expect(commit?.headline).toBe('buildlog: daily log 2026-11-20 by Ada Moreau');
    expect(commit?.body).toMatch(/^Buildlog-Batch: [0-9A-Z]{26}$/);

    // What was written opens as it was, and leaving it alone changes nothing.
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Edit daily log');
    await ada.submits();
    expect(ada.modal()).toBeNull();
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(await onlyLog()).toBe(text);
  });
});

describe('more than a view can hold', () => {
  const stage = stageForEach();
  const long = 'word '.repeat(7_400).concat('the end');
  const rich = [
    'Progress Log',
    'Challenges Faced',
    "Tomorrow's Plan",
    'Project Context',
    'Tools & Technologies',
    'Learning Resources Used',
    'Reflections',
  ];

  it('is kept as a draft, opens again, and is submitted whole', async () => {
    const { ada, onlyLog } = stage();
    await opensAll(ada);
    await ada.fills('Primary goal', 'A long day');
    for (const field of rich) await ada.fills(field, `${field} ${long}`);
    await ada.presses('Save draft');
    await ada.sees('Draft saved');
    for (const field of rich) expect(ada.shows(field)).toBe(`${field} ${long}`);
    await ada.closes();
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Daily log');
    expect(ada.reads()).toContain('is too long to be shown here. It is kept as it is.');
    await ada.fills('Secondary goal', 'And this');
    await ada.presses('Save draft');
    await ada.sees('Draft saved');
    await ada.submits();
    await ada.sees(committed);
    const text = await onlyLog();
    for (const field of rich) expect(text).toContain(`${field} ${long}`);
    expect(text).toContain('- [ ] Secondary goal: And this\n');
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Edit daily log');
    await ada.fills('Primary goal', 'Shortened');
    await ada.submits();
    await ada.sees('Your edit of the daily log is committed');
    expect(await onlyLog()).toBe(text.replace('A long day', 'Shortened'));
  });
});

describe('many short lines', () => {
  const stage = stageForEach();

  it('are kept as a draft, open again and are submitted whole, though each takes more room than its words', async () => {
    const { ada, onlyLog } = stage();
    const lines = Array.from({ length: 3_800 }, (_, index) => `- ${index}`).join('\n');
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Many things');
    await ada.fills('Progress Log', lines);
    await ada.presses('Save draft');
    await ada.sees('Draft saved');
    await ada.closes();
    await ada.types('/buildlog');
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).toContain(`## Progress Log\n${lines}\n`);
  });
});

const [adaAsUsual, ...others] = defaultPeople;
if (adaAsUsual === undefined) throw new Error('nobody is there');

describe('a hostile name', () => {
  const name =
    '@channel <!here>\nCo-authored-by: Eve <eve@evil.example>\n\nBuildlog-Batch: 1\n## Fake [x](y) fixes #1';
  const stage = stageForEach({ people: [{ ...adaAsUsual, realName: name }, ...others] });

  it('forges no trailer, no heading and no mention', async () => {
    const { ada, logs, onlyLog, sandbox } = stage();
    await ada.types('/buildlog settings');
    await ada.fills('Your GitHub username', 'ada-codes');
    await ada.submits();
    await ada.sees('Commits of your entries name *ada-codes*');
    await ada.closes();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.submits();
    await ada.sees(committed);
    const [commit] = await sandbox.github.commits(1);
    expect(commit?.headline).toBe('buildlog: daily log 2026-11-20 by ＠channel <!here> Co-authored-by: Eve…');
    expect(commit?.body).toMatch(
      /^Buildlog-Batch: [0-9A-Z]{26}\nCo-authored-by: ＠channel !here Co-authored-by: Eve eve＠evil\.example Buildlo… <18151210\+ada-codes@users\.noreply\.github\.com>$/,
    );
    expect(headingsOf(await onlyLog())).toEqual(['# Daily Log 2026-11-20 (Friday)', "## Today's Focus"]);
    expect(Object.keys(await logs())).toEqual([
      'buildlog/daily/2026/11/2026-11-20-channel-here-co-authored-by-eve-eve-evil-example-buildlog.md',
    ]);
  });
});
