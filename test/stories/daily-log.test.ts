import { describe, expect, it } from 'vitest';
import { allText } from '../support/all-text.ts';
import { stageForEach } from '../support/stage.ts';

const loginCode = { type: 'text', text: 'POST /login', style: { code: true } };
const committed = 'Your daily log is committed';

describe('a daily log', () => {
  const stage = stageForEach();

  it('goes from /buildlog to a file, a commit and a receipt', async () => {
    const { ada, onlyLog, logs, sandbox } = stage();
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Daily log');
    await ada.fills('Primary goal', 'Ship the login page');
    await ada.fills('Secondary goal', 'Answer the review');
    await ada.fills('Stretch goal', 'Try passkeys');
    await ada.fills('Done', ['Primary goal']);
    await ada.fills('Progress Log', {
      rich: [
        {
          type: 'rich_text_section',
          elements: [{ type: 'text', text: 'Set up the form\nWired ' }, loginCode],
        },
      ],
    });
    await ada.fills('Challenges Faced', 'The session cookie was lost behind the proxy');
    await ada.fills("Tomorrow's Plan", '- Rate limit the endpoint\n- Write the docs');
    await ada.fills('Improvements', 'Write the curl test first\nRead the proxy log before guessing');
    await ada.fills('Category', 'Workflow');
    await ada.presses('Add lessons in another category');
    await ada.sees('Improvements (2)');
    await ada.fills('Improvements (2)', 'Use `jwt.io` to decode tokens');
    await ada.fills('Category (2)', 'Tool Usage');
    await ada.submits();
    expect(ada.modal()).toBeNull();
    await ada.sees(committed);

    expect(await onlyLog()).toBe(`# Daily Log 2026-11-20 (Friday)

**Author:** [Ada Moreau](${stage().sandbox.origin}/team/U0ADA00001)

## Today's Focus
- [x] Primary goal: Ship the login page
- [ ] Secondary goal: Answer the review
- [ ] Stretch goal: Try passkeys

## Progress Log
- Set up the form
- Wired \`POST /login\`

## Challenges Faced
- The session cookie was lost behind the proxy

## Tomorrow's Plan
- Rate limit the endpoint
- Write the docs

## Improvements

### Workflow
- Write the curl test first
- Read the proxy log before guessing

### Tool Usage
- Use \`jwt.io\` to decode tokens
`);
    expect(Object.keys(await logs())).toEqual(['buildlog/daily/2026/11/2026-11-20-ada-moreau.md']);
    const [commit] = await sandbox.github.commits(1);
    expect(commit?.headline).toBe('buildlog: daily log 2026-11-20 by Ada Moreau');
    expect(commit?.body).toMatch(/^Buildlog-Batch: [0-9A-Z]{26}$/);
    expect(commit?.files).toEqual([
      { path: 'buildlog/daily/2026/11/2026-11-20-ada-moreau.md', change: 'added' },
    ]);

    const receipt = ada.lastMessageFromBot();
    const says = allText(receipt?.blocks ?? []);
    expect(receipt?.text).toBe(`${committed}: 2026-11-20, 3 lessons: 2 Workflow, 1 Tool Usage.`);
    expect(says).toContain('buildlog/daily/2026/11/2026-11-20-ada-moreau.md');
    expect(says).toContain(commit?.oid.slice(0, 7));
    expect(says).toContain('Found 3 lessons: 2 Workflow, 1 Tool Usage');
    expect(ada.messages()).toHaveLength(1);
    expect(stage().log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('shows the rest of the sections behind a button and writes them in the order of the file', async () => {
    const { ada, onlyLog } = stage();
    await ada.types('/buildlog');
    expect(ada.labels()).not.toContain('Reflections');
    await ada.fills('Primary goal', 'Build the API');
    await ada.fills('Progress Log', 'Created the model');
    await ada.presses('More sections');
    await ada.sees('Reflections');
    expect(ada.shows('Primary goal')).toBe('Build the API');
    await ada.fills('Started', '08:30');
    await ada.fills('Current course', 'LS175');
    await ada.fills('Concept application', 'RESTful design');
    await ada.fills('Project Context', 'Part of the analytics platform.');
    await ada.fills('Tools & Technologies', 'Python 3.10\nFlask');
    await ada.fills('Code Highlight', 'def token():\n    return "```"');
    await ada.fills('Language', 'Python');
    await ada.fills('Learning Resources Used', 'The factory docs');
    await ada.fills('Reflections', 'Factories help');
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).toBe(`# Daily Log 2026-11-20 (Friday)

**Author:** [Ada Moreau](${stage().sandbox.origin}/team/U0ADA00001)

## Today's Focus
- [ ] Primary goal: Build the API

## Course Connection
- Current course: LS175
- Concept application: RESTful design

## Project Context
Part of the analytics platform.

## Tools & Technologies
- Python 3.10
- Flask

## Progress Log
- Started: 2026-11-20 08:30
- Created the model

## Code Highlight
\`\`\`\`python
def token():
    return "\`\`\`"
\`\`\`\`

## Learning Resources Used
- The factory docs

## Reflections
- Factories help
`);
  });

  it("is of the author's own day: the same moment is Saturday in Tokyo", async () => {
    const { grace, kenji, logs } = stage();
    for (const person of [grace, kenji]) {
      await person.types('/buildlog');
      await person.fills('Primary goal', 'One thing');
      await person.submits();
      await person.sees(committed);
    }
    expect(Object.keys(await logs()).sort()).toEqual([
      'buildlog/daily/2026/11/2026-11-20-grace-okafor.md',
      'buildlog/daily/2026/11/2026-11-21-kenji-sato.md',
    ]);
  });

  it.each([
    ['/buildlog daily yesterday', '2026-11-19', 'Thursday'],
    ['/buildlog yesterday', '2026-11-19', 'Thursday'],
    ['/buildlog daily 2026-11-18', '2026-11-18', 'Wednesday'],
  ])('can be of another day: %s', async (command, date, weekday) => {
    const { ada, onlyLog } = stage();
    await ada.types(command);
    expect(ada.reads()).toContain(`${weekday}, ${date}`);
    await ada.fills('Primary goal', 'What I did then');
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).toContain(`# Daily Log ${date} (${weekday})`);
  });

  it.each([
    ['/buildlog daily 2026-02-30', '"2026-02-30" is not a day I know'],
    ['/buildlog daily someday', '"someday" is not a day I know'],
    ['/buildlog daily 2026-11-21', '2026-11-21 has not come yet'],
    ['/buildlog daily tomorrow', '2026-11-21 has not come yet'],
    ['/buildlog dayly', 'Did you mean `/buildlog daily`?'],
    ['/buildlog lunch', "I don't know `lunch`. `/buildlog help` lists everything."],
    ['/buildlog help', 'opens another day'],
  ])('answers %s in words, for this person alone', async (command, words) => {
    const { ada, grace } = stage();
    await ada.types(command);
    expect(ada.modal()).toBeNull();
    expect(ada.reads()).toContain(words);
    expect(grace.reads()).not.toContain(words);
  });

  it('opens the entry itself the second time, and changes only what was changed', async () => {
    const { ada, onlyLog, logs, sandbox } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.fills('Progress Log', 'First\nSecond');
    await ada.fills('Improvements', 'Ask earlier');
    await ada.fills('Category', 'Domain Knowledge');
    await ada.submits();
    await ada.sees(committed);
    const before = await onlyLog();

    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Edit daily log');
    expect(ada.shows('Primary goal')).toBe('Ship it');
    expect(ada.shows('Improvements')).toBe('Ask earlier');
    expect(ada.shows('Category')).toBe('Domain Knowledge');
    await ada.fills('Secondary goal', 'And tell everyone');
    await ada.submits();
    await ada.sees('Your edit of the daily log is committed');
    expect(await onlyLog()).toBe(
      before.replace(
        'Primary goal: Ship it\n',
        'Primary goal: Ship it\n- [ ] Secondary goal: And tell everyone\n',
      ),
    );
    expect(Object.keys(await logs())).toHaveLength(1);
    const [commit] = await sandbox.github.commits(1);
    expect(commit?.headline).toBe('buildlog: edit daily log 2026-11-20 by Ada Moreau');
  });

  it('commits nothing when an entry was opened and left as it is', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.fills('Progress Log', 'One\n- two');
    await ada.submits();
    await ada.sees(committed);
    const commits = await sandbox.github.commits(10);
    await ada.types('/buildlog');
    await ada.submits();
    expect(ada.modal()).toBeNull();
    expect(await sandbox.github.commits(10)).toEqual(commits);
  });

  it("begins with the first line of the last plan as today's primary goal", async () => {
    const { ada } = stage();
    await ada.types('/buildlog daily 2026-11-18');
    await ada.fills('Primary goal', 'Design the API');
    await ada.fills("Tomorrow's Plan", '- Implement `POST /login`\n- Document it');
    await ada.submits();
    await ada.sees(committed);
    await ada.types('/buildlog');
    expect(ada.shows('Primary goal')).toBe('Implement `POST /login`');
  });

  it('names the author as co-author once their GitHub account is tied', async () => {
    const { ada, sandbox, onlyLog } = stage();
    await ada.types('/buildlog settings');
    await ada.fills('Your GitHub username', '@ada-codes');
    await ada.submits();
    await ada.sees('Commits of your entries name *ada-codes*');
    await ada.closes();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.submits();
    await ada.sees(committed);
    const [commit] = await sandbox.github.commits(1);
    expect(commit?.body).toContain(
      'Co-authored-by: Ada Moreau <18151210+ada-codes@users.noreply.github.com>',
    );
    expect(await onlyLog()).toContain(`**Author:** [Ada Moreau](${sandbox.origin}/ada-codes)`);
  });

  it.each([
    ['nobody-here', 'GitHub knows nobody called "nobody-here"'],
    ['not a login!', 'A GitHub username has letters, digits and single hyphens only.'],
  ])('ties no account for "%s"', async (login, words) => {
    const { ada } = stage();
    await ada.types('/buildlog settings');
    await ada.fills('Your GitHub username', login);
    await ada.submits();
    await ada.sees(words);
  });

  it('opens from the shortcut, from the receipt and from App Home', async () => {
    const { ada } = stage();
    await ada.usesShortcut('Write a daily log');
    expect(ada.modalTitle()).toBe('Daily log');
    await ada.fills('Primary goal', 'Ship it');
    await ada.submits();
    await ada.sees(committed);
    await ada.presses('Edit');
    await ada.until(() => ada.modal() !== null, 'the form');
    expect(ada.modalTitle()).toBe('Edit daily log');
    await ada.closes();
    await ada.opensHome();
    expect(ada.reads()).toContain('You have logged today.');
    await ada.pressesAtHome("Edit today's log");
    await ada.until(() => ada.modal() !== null, 'the form');
    expect(ada.shows('Primary goal')).toBe('Ship it');
  });

  it('puts entries that come together into one commit, each with its own receipt', async () => {
    const { ada, grace, kenji, sandbox, logs } = stage();
    // The first is in flight while the other two gather behind it.
    sandbox.github.setLatency(300);
    for (const person of [ada, grace, kenji]) {
      await person.types('/buildlog');
      await person.fills('Primary goal', 'Together');
    }
    for (const person of [ada, grace, kenji]) await person.submits();
    for (const person of [ada, grace, kenji]) await person.sees(committed);
    expect(Object.keys(await logs())).toHaveLength(3);
    const headlines = (await sandbox.github.commits(10)).map(({ headline }) => headline);
    expect(headlines.slice(0, 2)).toEqual([
      'buildlog: 2 daily logs by Grace Okafor and Kenji Sato',
      'buildlog: daily log 2026-11-20 by Ada Moreau',
    ]);
  });
});

describe('an empty repository', () => {
  const stage = stageForEach({ seed: 'empty' });

  it('gets its first commit and then the entry', async () => {
    const { ada, onlyLog } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'The very first');
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).toContain('- [ ] Primary goal: The very first');
  });
});
