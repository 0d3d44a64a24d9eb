import { describe, expect, it } from 'vitest';
import { pressOf, submissionOf, viewOf } from '../support/interaction.ts';
import type { Person } from '../support/person.ts';
import { stageForEach } from '../support/stage.ts';

const back = 'Your draft is back as you left it.';
const committed = 'Your daily log is committed';

const richProgress = {
  rich: [
    {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: 'Wired ' },
        { type: 'text', text: 'POST /login', style: { code: true } },
        { type: 'text', text: ' as in ' },
        { type: 'link', url: 'https://example.com/rfc', text: 'the RFC' },
        { type: 'text', text: '\n' },
      ],
    },
    {
      type: 'rich_text_list',
      style: 'bullet',
      indent: 0,
      elements: [
        {
          type: 'rich_text_section',
          elements: [{ type: 'text', text: 'with a test', style: { bold: true } }],
        },
        { type: 'rich_text_section', elements: [{ type: 'text', text: 'and its fix' }] },
      ],
    },
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'curl -X POST /login' }] },
  ],
};

/** Every field of the form, the lessons of the second row without a category. */
const everything = {
  'Primary goal': 'Ship the login page',
  'Secondary goal': 'Answer the review',
  'Stretch goal': 'Try passkeys',
  'Challenges Faced': 'The cookie was lost\n- behind the proxy',
  "Tomorrow's Plan": '- Rate limit it',
  Improvements: 'Write the test first\nRead the proxy log',
  'Improvements (2)': 'Nobody knows where this belongs',
  'Current course': 'LS175',
  'Concept application': 'RESTful design',
  'Project Context': 'Part of the platform.',
  'Tools & Technologies': '- Flask\n- Docker',
  'Code Highlight': 'def token():\n    return "```"',
  'Learning Resources Used': 'The factory docs',
  Reflections: 'Factories help',
};

async function fillEverything(person: Person): Promise<void> {
  await person.presses('More sections');
  await person.sees('Reflections');
  await person.presses('Add lessons in another category');
  await person.sees('Improvements (2)');
  for (const [label, answer] of Object.entries(everything)) await person.fills(label, answer);
  await person.fills('Progress Log', richProgress);
  await person.fills('Done', ['Primary goal', 'Stretch goal']);
  await person.fills('Category', 'Workflow');
  await person.fills('Started', '08:30');
  await person.fills('Language', 'Python');
}

function shown(person: Person): Readonly<Record<string, string>> {
  return Object.fromEntries(person.labels().map((label) => [label, person.shows(label)]));
}

describe('a draft', () => {
  const stage = stageForEach();

  it('is not kept of a form that nobody touched: it would only go stale', async () => {
    const { ada } = stage();
    await ada.types('/buildlog');
    await ada.presses('More sections');
    await ada.sees('Reflections');
    await ada.closes(true);
    await ada.types('/buildlog');
    expect(ada.reads()).not.toContain('Your draft is back');
    expect(ada.labels()).not.toContain('Reflections');
  });

  it('brings back every field, formatted text and all, and says so', async () => {
    const { ada, onlyLog } = stage();
    await ada.types('/buildlog');
    await fillEverything(ada);
    await ada.presses('Save draft');
    await ada.sees('Draft saved');
    await ada.closes();
    await ada.types('/buildlog');
    expect(ada.reads()).toContain(back);
    expect(shown(ada)).toMatchObject({
      'Primary goal': 'Ship the login page',
      'Secondary goal': 'Answer the review',
      'Stretch goal': 'Try passkeys',
      Done: 'Primary goal\nStretch goal',
      'Challenges Faced': 'The cookie was lost\nbehind the proxy',
      "Tomorrow's Plan": 'Rate limit it',
      Improvements: 'Write the test first\nRead the proxy log',
      Category: 'Workflow',
      'Improvements (2)': 'Nobody knows where this belongs',
      'Category (2)': '',
      Started: '08:30',
      'Current course': 'LS175',
      'Concept application': 'RESTful design',
      'Project Context': 'Part of the platform.',
      'Tools & Technologies': 'Flask\nDocker',
      'Code Highlight': 'def token():\n    return "```"',
      Language: 'Python',
      'Learning Resources Used': 'The factory docs',
      Reflections: 'Factories help',
    });

    await ada.fills('Category (2)', 'Architectural');
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).toBe(`# Daily Log 2026-11-20 (Friday)

**Author:** [Ada Moreau](${stage().sandbox.origin}/team/U0ADA00001)

## Today's Focus
- [x] Primary goal: Ship the login page
- [ ] Secondary goal: Answer the review
- [x] Stretch goal: Try passkeys

## Course Connection
- Current course: LS175
- Concept application: RESTful design

## Project Context
Part of the platform.

## Tools & Technologies
- Flask
- Docker

## Progress Log
- Started: 2026-11-20 08:30
- Wired \`POST /login\` as in [the RFC](https://example.com/rfc)
- **with a test**
- and its fix

\`\`\`
curl -X POST /login
\`\`\`

## Code Highlight
\`\`\`\`python
def token():
    return "\`\`\`"
\`\`\`\`

## Challenges Faced
- The cookie was lost
- behind the proxy

## Learning Resources Used
- The factory docs

## Reflections
- Factories help

## Tomorrow's Plan
- Rate limit it

## Improvements

### Architectural
- Nobody knows where this belongs

### Workflow
- Write the test first
- Read the proxy log
`);
  });

  it.each<[string, (ada: Person) => Promise<void>]>([
    ['ticks a goal', (ada) => ada.fills('Done', ['Primary goal'])],
    ['chooses a category', (ada) => ada.fills('Category', 'Workflow')],
    ['shows more sections', (ada) => ada.presses('More sections')],
    ['adds a row of lessons', (ada) => ada.presses('Add lessons in another category')],
  ])('is kept when its author %s, even if they then close the form', async (_, does) => {
    const { ada } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Typed before');
    await ada.fills('Challenges Faced', 'Hard to say');
    await does(ada);
    await ada.closes();
    await ada.types('/buildlog');
    expect(ada.reads()).toContain(back);
    expect(ada.shows('Primary goal')).toBe('Typed before');
    expect(ada.shows('Challenges Faced')).toBe('Hard to say');
  });

  it.each<[string, (ada: Person) => Promise<void>]>([
    ['picks a time', (ada) => ada.fills('Started', '09:15')],
    ['chooses a language', (ada) => ada.fills('Language', 'Ruby')],
  ])('is kept when its author %s', async (_, does) => {
    const { ada } = stage();
    await ada.types('/buildlog');
    await ada.presses('More sections');
    await ada.sees('Reflections');
    await ada.fills('Reflections', 'Typed before');
    await does(ada);
    await ada.closes();
    await ada.types('/buildlog');
    expect(ada.shows('Reflections')).toBe('Typed before');
  });

  it('is of its day and its author alone', async () => {
    const { ada, grace } = stage();
    await ada.types('/buildlog daily yesterday');
    await ada.fills('Primary goal', 'Of yesterday');
    await ada.presses('Save draft');
    await ada.closes();
    await ada.types('/buildlog');
    expect(ada.reads()).not.toContain(back);
    expect(ada.shows('Primary goal')).toBe('');
    await grace.types('/buildlog daily yesterday');
    expect(grace.reads()).not.toContain(back);
    await ada.closes();
    await ada.types('/buildlog daily yesterday');
    expect(ada.shows('Primary goal')).toBe('Of yesterday');
  });

  it('is there again after the bot was restarted, and so is the form that stayed open', async () => {
    const { ada, sandbox, onlyLog } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Before the restart');
    await ada.presses('Save draft');
    await ada.sees('Draft saved');
    await ada.fills('Secondary goal', 'Typed while it was away');
    await sandbox.stopBot();
    await sandbox.startBot();
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).toContain(
      '- [ ] Primary goal: Before the restart\n- [ ] Secondary goal: Typed while it was away\n',
    );
    await ada.types('/buildlog daily yesterday');
    await ada.fills('Primary goal', 'Another day');
    await ada.presses('Save draft');
    await ada.closes();
    await sandbox.stopBot();
    await sandbox.startBot();
    await ada.types('/buildlog daily yesterday');
    expect(ada.reads()).toContain(back);
    expect(ada.shows('Primary goal')).toBe('Another day');
  });

  it('ends when its entry is submitted', async () => {
    const { ada } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.presses('Save draft');
    await ada.sees('Draft saved');
    await ada.submits();
    await ada.sees(committed);
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Edit daily log');
    expect(ada.reads()).not.toContain(back);
  });

  it('can be discarded: a fresh form comes on top, submitting it closes everything, and nothing of the draft is left', async () => {
    const { ada, onlyLog } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Never mind');
    await ada.fills('Challenges Faced', 'Nor this');
    await ada.presses('Save draft');
    await ada.closes();
    await ada.types('/buildlog');
    await ada.presses('Discard draft');
    await ada.until(() => ada.screen().views.length === 2, 'a fresh form');
    await ada.sees('The draft was discarded.');
    expect(Object.values(shown(ada)).join('')).toBe('');
    expect(ada.reads()).not.toContain(back);
    await ada.fills('Primary goal', 'A new beginning');
    await ada.submits();
    expect(ada.screen().views).toEqual([]);
    await ada.sees(committed);
    const text = await onlyLog();
    expect(text).toContain('- [ ] Primary goal: A new beginning\n');
    expect(text).not.toMatch(/Never mind|Nor this|Challenges/);
    await ada.types('/buildlog');
    expect(ada.reads()).not.toContain(back);
  });

  it('stays discarded when the fresh form is closed', async () => {
    const { ada } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Never mind');
    await ada.presses('Save draft');
    await ada.closes();
    await ada.types('/buildlog');
    await ada.presses('Discard draft');
    await ada.until(() => ada.screen().views.length === 2, 'a fresh form');
    await ada.closes(true);
    await ada.types('/buildlog');
    expect(ada.reads()).not.toContain(back);
    expect(ada.shows('Primary goal')).toBe('');
  });

  it('can be of an edit: discarding it brings the entry back, submitting it changes the entry', async () => {
    const { ada, onlyLog, logs } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.fills('Progress Log', 'First');
    await ada.submits();
    await ada.sees(committed);
    const before = await onlyLog();

    await ada.types('/buildlog');
    await ada.fills('Progress Log', '- First\n- Second');
    await ada.presses('Save draft');
    await ada.closes();
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Edit daily log');
    expect(ada.reads()).toContain(back);
    expect(ada.shows('Progress Log')).toBe('First\nSecond');
    await ada.presses('Discard draft');
    await ada.until(() => ada.screen().views.length === 2, 'the entry again');
    expect(ada.modalTitle()).toBe('Edit daily log');
    expect(ada.shows('Progress Log')).toBe('First');

    await ada.fills('Progress Log', '- First\n- Third');
    await ada.presses('Save draft');
    await ada.closes(true);
    await ada.types('/buildlog');
    await ada.submits();
    await ada.sees('Your edit of the daily log is committed');
    expect(await onlyLog()).toBe(before.replace('- First\n', '- First\n- Third\n'));
    expect(Object.keys(await logs())).toHaveLength(1);
    await ada.types('/buildlog');
    expect(ada.reads()).not.toContain(back);
  });

  it('does not lose what was written in a second window of the same day: its author decides', async () => {
    const { ada, sandbox, onlyLog, logs } = stage();
    await ada.types('/buildlog');
    const first = ada.modal();
    if (first === null) throw new Error('no form');
    await ada.fills('Primary goal', 'On the laptop');
    await ada.presses('Save draft');
    await ada.closes();
    await ada.types('/buildlog');
    expect(ada.shows('Primary goal')).toBe('On the laptop');
    await ada.fills('Secondary goal', 'On the phone');
    await ada.submits();
    await ada.sees(committed);

    const late = submissionOf(sandbox.slack, ada, first, { 'Primary goal': 'Late, from the laptop' });
    expect(await sandbox.slack.deliver('interactive', late)).toEqual({ response_action: 'clear' });
    await ada.sees('needs a decision');
    expect(ada.reads()).toContain('Late, from the laptop');
    expect(await onlyLog()).toContain(
      '- [ ] Primary goal: On the laptop\n- [ ] Secondary goal: On the phone\n',
    );
    await ada.presses('Use mine');
    await ada.sees('Your edit of the daily log is committed');
    expect(await onlyLog()).toContain(
      '- [ ] Primary goal: Late, from the laptop\n- [ ] Secondary goal: On the phone\n',
    );
    expect(Object.keys(await logs())).toHaveLength(1);
  });

  it('of a day that was logged meanwhile says so, and the entry can be opened instead', async () => {
    const { ada, sandbox, onlyLog } = stage();
    await ada.types('/buildlog');
    const first = ada.modal();
    if (first === null) throw new Error('no form');
    await ada.closes();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'On the phone');
    await ada.submits();
    await ada.sees(committed);
    const view = viewOf(first, { 'Primary goal': 'On the laptop' });
    const save = pressOf(sandbox.slack, ada, { action_id: 'daily-log:save-draft' }, { view });
    await sandbox.slack.deliver('interactive', save);
    await ada.types('/buildlog');
    expect(ada.reads()).toContain(back);
    expect(ada.shows('Primary goal')).toBe('On the laptop');
    await ada.sees('The repository already has a');
    await ada.presses('Open that one');
    await ada.until(() => ada.screen().views.length === 2, 'the entry');
    expect(ada.modalTitle()).toBe('Edit daily log');
    expect(ada.shows('Primary goal')).toBe('On the phone');
    expect(await onlyLog()).toContain('- [ ] Primary goal: On the phone\n');
  });
});
