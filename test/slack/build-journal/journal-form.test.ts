import { describe, expect, it } from 'vitest';
import { richLines } from '../../support/answer-state.ts';
import { isOn, opensSection, writesRequired, writesRows, writesSection } from '../../support/journal-form.ts';
import { stageForEach } from '../../support/stage.ts';

describe('the form of a build journal', () => {
  const stage = stageForEach();

  it('opens with a title, and says where it goes and what is required', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal User Authentication API');
    expect(ada.shows('Title')).toBe('User Authentication API');
    expect(ada.labels()).toEqual(['Title', 'Date', 'Duration', 'Status']);
    expect(ada.reads()).toMatch(/goes to acme\/\S+, for everyone who can read it/);
    expect(ada.reads()).toContain('*The Journey* — _required, nothing yet_');
    expect(ada.reads()).toContain("*What's Left* — _optional_");
  });

  it('saves a section on its own, and the hub says so', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal First steps');
    await ada.fills('Duration', '4 hours');
    await writesSection(ada, 'The Goal', { 'The Goal': richLines(['Know who the user is.']) });
    await ada.sees('*The Goal* — 5 words');
    expect(ada.shows('Duration')).toBe('4 hours');
  });

  it('keeps rows in the order they are moved to, and asks before one goes', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal Rows');
    await opensSection(ada, 'The Journey');
    await isOn(ada, 'New phase');
    await ada.fills('Title', 'One');
    await ada.fills('Lesson', richLines(['Write it down']));
    await ada.presses('Save and add another');
    await ada.sees('Saved.');
    expect(ada.shows('Title')).toBe('');
    await ada.fills('Title', 'Two');
    await ada.submits();
    await ada.sees('*The Journey* — 2 phases');
    await opensSection(ada, 'The Journey');
    await ada.sees('*2. Two*');
    expect(ada.reads()).toContain('*1. One*\nWrite it down');
    await ada.chooses('Move up', '*2. Two*');
    await ada.sees('*1. Two*');
    await ada.chooses('Edit', '*2. One*');
    await isOn(ada, 'Edit phase');
    expect(ada.shows('Title')).toBe('One');
    expect(ada.shows('Lesson')).toBe('Write it down');
    await ada.fills('Title', 'One and a half');
    await ada.submits();
    await ada.sees('*2. One and a half*');
    await ada.chooses('Remove', '*1. Two*');
    await ada.sees('Remove the phase “Two”?');
    await ada.submits();
    await ada.sees('*1. One and a half*');
    await ada.closes();
    await ada.sees('*The Journey* — 1 phase');
  });

  it('keeps what is typed beside a list when a row of it is added', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal Diagram');
    await opensSection(ada, 'What We Built');
    await ada.fills('Architecture', 'client -> server');
    await ada.presses('Add a component');
    await isOn(ada, 'New component');
    await ada.fills('Component', 'server');
    await ada.submits();
    await ada.sees('*1. server*');
    expect(ada.shows('Architecture')).toBe('client -> server');
    await ada.fills('Architecture', 'client -> server -> database');
    await ada.submits();
    await isOn(ada, 'Build journal');
    await opensSection(ada, 'What We Built');
    expect(ada.shows('Architecture')).toBe('client -> server -> database');
  });

  it('takes the language of a code block from its first line, and shows it there again', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog journal Fences');
    const block = { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'sql\nSELECT 1;' }] };
    await writesSection(ada, 'The Goal', { 'The Goal': { rich: [block] } });
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe('sql\nSELECT 1;');
    await ada.closes();
    await ada.presses('Preview');
    await isOn(ada, 'Preview');
    expect(ada.reads()).toContain('SELECT 1;');
    expect(JSON.stringify(ada.modal())).not.toContain('sql\\nSELECT');
    expect(sandbox.slack.calls.every(({ answer }) => answer.ok === true)).toBe(true);
  });

  it('shows the entry as it will read, and what it will teach', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal Preview me');
    await writesSection(ada, 'Improvements', {
      Workflow: 'Test first\nMerge small',
      'Domain Knowledge': 'JWTs expire',
    });
    await ada.sees('*Improvements* — 3 lessons: 2 Workflow, 1 Domain Knowledge');
    await ada.presses('Preview');
    await isOn(ada, 'Preview');
    expect(ada.reads()).toContain('This entry yields 3 lessons: 2 Workflow, 1 Domain Knowledge.');
    expect(ada.reads()).toContain('Still to be written: The Goal, What We Built');
    expect(ada.reads()).toContain('Merge small');
  });

  it('says what is missing, with the way there, and submits when it is written', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog journal All of it');
    await ada.submits();
    await ada.sees('Nothing is written here yet, and it is required: The Goal, What We Built');
    await ada.presses('Write The Goal');
    await isOn(ada, 'The Goal');
    await ada.closes();
    await writesRequired(ada);
    await ada.fills('Status', 'Complete');
    await ada.submits();
    await ada.until(() => ada.modal() === null, 'the form to close');
    await ada.sees('committed');
    const path = (await sandbox.github.tree()).find((entry) => entry.path.includes('all-of-it'))?.path ?? '';
    expect(await sandbox.github.file(path)).toContain('### Phase 1: Token bucket');
  });

  it('comes back from the list of drafts as it was left, title and all', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal Left behind');
    await ada.fills('Duration', '2 hours');
    await writesRows(ada, 'Cost/Performance Analysis', 'metric', [{ Metric: 'Latency', Value: '3 ms' }]);
    await ada.closes();
    await ada.types('/buildlog journal');
    await ada.sees('*Left behind*');
    await ada.presses('Open');
    await ada.sees('Your draft is back as you left it (saved just now).');
    expect(ada.shows('Duration')).toBe('2 hours');
    expect(ada.reads()).toContain('*Cost/Performance Analysis* — 1 metric');
    // Slack forgets what an update fills in until it is touched: it must not read as emptied.
    await ada.fills('Status', 'Partial');
    await opensSection(ada, 'The Goal');
    await ada.closes();
    await ada.closes();
    await ada.types('/buildlog journal');
    await ada.sees('*Left behind*');
    await ada.presses('Open');
    await ada.sees('Your draft is back');
    expect([ada.shows('Duration'), ada.shows('Status')]).toEqual(['2 hours', 'Partial']);
  });

  it('begins no second journal for somebody who has written nothing in the first', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal');
    await ada.closes();
    await ada.types('/buildlog journal');
    await isOn(ada, 'Build journal');
    expect(ada.labels()).toContain('Title');
    await ada.fills('Title', 'The first');
    await opensSection(ada, 'The Goal');
    await ada.closes();
    await ada.closes();
    await ada.types('/buildlog journal');
    await ada.sees('*The first*');
    await ada.presses('Discard');
    await ada.until(() => !ada.reads().includes('*The first*'), 'the draft to go');
  });
});

describe('a build journal of somebody who may write to two repositories', () => {
  const stage = stageForEach();

  it('goes to the one of its channel, until another is chosen', async () => {
    const { ada } = stage();
    await ada.types('/buildlog setup', 'build-log');
    await ada.sees('Another repository');
    await ada.fills('Repository', 'acme/platform-journal');
    await ada.submits();
    await ada.sees('What is written in');
    await ada.submits();
    await ada.sees('from now on');
    await ada.closes();
    await ada.types('/buildlog journal Where to', 'build-log');
    expect(ada.reads()).toContain('goes to acme/platform-journal');
    await ada.fills('Duration', '1 hour');
    await ada.fills('Goes to', 'acme/journal@main');
    await ada.sees('goes to acme/journal@main, for everyone who can read it');
    expect(ada.shows('Duration')).toBe('1 hour');
  });
});
