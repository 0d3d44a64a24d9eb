import { describe, expect, it } from 'vitest';
import { exampleJournal } from '../support/example-journal.ts';
import { opensSection, pushes, saves, savesNoSecret } from '../support/journal-form.ts';
import { stageForEach } from '../support/stage.ts';
import { opensFromList, pushed, savesEdit } from '../support/written-journals.ts';

/** The sections of the example, and the rows in them. */
const exampleRows: Readonly<Record<string, readonly string[]>> = {
  'The Goal': [],
  'What We Built': ['POST /auth/register', 'User model'],
  'The Journey': ['Database Setup', 'Password Hashing', 'JWT Middleware'],
  'Test Results': ['Registration', 'Protected Route'],
  'Code Samples': ['Auth Middleware'],
  "What's Left": [],
  'Cost/Performance Analysis': ['bcrypt rounds'],
  'AI Experience Reflection': [],
  Improvements: [],
  'Files Changed and next entry': [],
};

/** As somebody wrote it who has never seen the bot, with all that other tools add. */
const byHand = `---
tags: [api]
---
# Build Journal: Retries   #

**date:** 2026-11-18
**Duration:** about a day

## the goal
* Retry what fails
  once

## Notes of ours
Not a section of the template.

## The Journey
### Phase 1: Backoff
**What happened:**
It hammered.

## What's left
* [ ] Jitter
* [x] Backoff

## Improvements
### Workflow
* An old bullet
- Measure before tuning

## Commits
- 1a2b3c4 Add backoff

<!-- report:start -->
| run | result |
|-----|--------|
| 1 | ok |
<!-- report:end -->
`;
const retries = 'buildlog/2026-11-18-retries.md';

describe('a journal that somebody wrote by hand', () => {
  const stage = stageForEach();

  it.each([
    ['as it is', byHand],
    ['with the line ends of Windows', byHand.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${byHand}`],
  ])('is found by /buildlog edit and spliced, every other byte stays: %s', async (_, text) => {
    const { ada, sandbox } = stage();
    await pushed(stage(), retries, text);
    await opensFromList(stage(), '2026-11-18-retries');
    expect(ada.shows('Title')).toBe('Retries');
    expect(ada.shows('Duration')).toBe('about a day');
    await opensSection(ada, 'The Journey');
    await pushes(ada, () => ada.chooses('Edit', 'Backoff'));
    await ada.fills('What happened', 'It hammered the service.');
    await saves(ada);
    await ada.closes();
    await opensSection(ada, "What's Left");
    expect(ada.shows("What's Left")).toBe('Jitter\n[x] Backoff');
    await ada.fills("What's Left", '[x] Jitter\n[x] Backoff');
    await saves(ada);
    await savesEdit(stage());
    expect(await sandbox.github.file(retries)).toBe(
      text.replace('It hammered.', 'It hammered the service.').replace('[ ] Jitter', '[x] Jitter'),
    );
  });

  it('is the same to the byte after every section and row of it was opened and saved untouched', async () => {
    const { ada, sandbox } = stage();
    const path = 'buildlog/2026-01-01-user-auth-api.md';
    await pushed(stage(), path, exampleJournal);
    const commits = await sandbox.github.commits(9);
    await opensFromList(stage(), '2026-01-01-user-auth-api');
    for (const [heading, rows] of Object.entries(exampleRows)) {
      await opensSection(ada, heading);
      for (const row of rows) {
        await pushes(ada, () => ada.chooses('Edit', row));
        // Looked at and kept, the example's password with it.
        const before = ada.screen().views.length;
        await ada.submits();
        if (ada.screen().views.length === before) await savesNoSecret(ada);
      }
      await (ada.labels().length > 0 ? saves(ada) : ada.closes());
    }
    await ada.submits();
    await ada.until(() => ada.modal() === null, 'the form to close');
    expect(await sandbox.github.file(path)).toBe(exampleJournal);
    expect(await sandbox.github.commits(9)).toEqual(commits);
  });

  it('is found by a word of its name, and opened where no other has that word', async () => {
    const { ada } = stage();
    await pushed(stage(), retries, byHand);
    await pushed(stage(), 'buildlog/2026-11-17-queues.md', '# Build Journal: Queues\n');
    await ada.types('/buildlog edit retries');
    await ada.sees('You are editing');
    expect(ada.shows('Title')).toBe('Retries');
    await ada.closes();
    await ada.types('/buildlog edit nothing like it');
    await ada.sees('No entry is called “nothing like it”.');
  });

  it('gets a lesson beside those that it has', async () => {
    const { ada, sandbox } = stage();
    await pushed(stage(), retries, byHand);
    await opensFromList(stage(), '2026-11-18-retries');
    await opensSection(ada, 'Improvements');
    const has = ada.shows('Workflow');
    await ada.fills('Workflow', `${has}\nAdd jitter from the start`);
    await ada.fills('Tool Usage', 'Use a fake clock in tests of retries');
    await saves(ada);
    await savesEdit(stage());
    expect(await sandbox.github.file(retries)).toBe(
      byHand.replace(
        '- Measure before tuning\n',
        '- Measure before tuning\n- Add jitter from the start\n\n### Tool Usage\n\n- Use a fake clock in tests of retries\n',
      ),
    );
  });

  it.each([
    [
      'a fence that is left open',
      '# Build Journal: Retries\n\n## The Goal\n```js\nlet a;\n',
      "This entry can't be edited safely from here: ",
      '(line 4)',
    ],
    ['no title', '## The Goal\n\nNo title\n', 'the file has no title', '(line 1)'],
  ])('is not opened where it has %s: the line is named and the file linked', async (_, text, why, line) => {
    const { ada, sandbox } = stage();
    await pushed(stage(), retries, text);
    await ada.types('/buildlog edit');
    await ada.sees('2026-11-18-retries');
    await ada.chooses('Edit', '2026-11-18-retries');
    await ada.sees(why);
    expect(ada.reads()).toContain(line);
    expect(ada.reads()).toContain(`/blob/main/${retries}`);
    expect(await sandbox.github.file(retries)).toBe(text);
  });

  it('that is gone again says so', async () => {
    const { ada } = stage();
    await pushed(stage(), retries, byHand);
    await ada.types('/buildlog edit');
    await ada.sees('2026-11-18-retries');
    await pushed(stage(), retries, null);
    await ada.chooses('Edit', '2026-11-18-retries');
    await ada.sees('There is no such file in the repository any more.');
  });
});
