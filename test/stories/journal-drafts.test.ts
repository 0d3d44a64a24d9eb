import { describe, expect, it } from 'vitest';
import { pressOf, submissionOf, viewOf } from '../support/interaction.ts';
import {
  addsRow,
  opensSection,
  pushes,
  saves,
  startsJournal,
  writesRequired,
  writesSection,
} from '../support/journal-form.ts';
import { richOf } from '../support/rich-of.ts';
import { stageForEach } from '../support/stage.ts';

const committed = 'Your build journal is committed';
const day = 24 * 60 * 60 * 1000;

describe('a draft of a build journal', () => {
  const stage = stageForEach();

  it('is there after a restart and a week, from the command and from App Home', async () => {
    const { ada, sandbox, restarts } = stage();
    await startsJournal(ada);
    await ada.fills('Duration', '2 hours');
    await writesSection(ada, 'The Goal', { 'The Goal': richOf('Keep it up\n- under load\n- and after') });
    await opensSection(ada, 'The Journey');
    await addsRow(ada, 'phase', { Title: 'Token bucket', Lesson: 'Measure first' });
    await ada.closes(true);
    await restarts();
    sandbox.clock.moveBy(7 * day);
    await ada.types('/buildlog journal');
    expect(ada.modalTitle()).toBe('Build journal');
    expect(ada.reads()).toContain(
      '*Rate limits*\n2026-11-20, acme/journal@main · 2 of 7 required sections · saved 7 days ago',
    );
    await ada.presses('Open');
    await ada.sees('Your draft is back as you left it (saved 7 days ago).');
    expect(ada.shows('Title')).toBe('Rate limits');
    expect(ada.shows('Duration')).toBe('2 hours');
    expect(ada.shows('Date')).toBe('2026-11-20');
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe('Keep it up\nunder load\nand after');
    await ada.closes(true);

    await ada.opensHome();
    expect(ada.reads()).toContain('Build journal *Rate limits* _(saved 7 days ago)_');
    await ada.pressesAtHome('Continue', '*Rate limits*');
    await ada.sees('Your draft is back as you left it (saved 7 days ago).');
    await opensSection(ada, 'The Journey');
    await pushes(ada, () => ada.chooses('Edit', 'Token bucket'));
    expect(ada.shows('Lesson')).toBe('Measure first');
  });

  it('that was opened again and submitted untouched is the journal that was written', async () => {
    const { ada, onlyJournal, restarts } = stage();
    await startsJournal(ada);
    await ada.fills('Duration', '2 hours');
    await writesRequired(ada);
    await ada.closes();
    await restarts();
    await ada.types('/buildlog journal');
    await ada.presses('Open');
    await ada.sees('Your draft is back');
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyJournal()).toContain(
      '# Build Journal: Rate limits\n\n**Date:** 2026-11-20\n**Duration:** 2 hours\n',
    );
    await ada.types('/buildlog journal');
    expect(ada.reads()).not.toContain('Your drafts');
  });

  it('is its author’s alone', async () => {
    const { ada, grace } = stage();
    await startsJournal(ada);
    await writesSection(ada, 'The Goal', { 'The Goal': 'Keep the service up' });
    await ada.closes();
    await grace.types('/buildlog journal');
    expect(grace.reads()).not.toContain('Rate limits');
    await grace.opensHome();
    expect(grace.reads()).not.toContain('Rate limits');
  });

  it('cannot be sent, seen or discarded by anybody else who knows its form', async () => {
    const { ada, grace, sandbox, journals } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    const open = ada.modal();
    if (open === null) throw new Error('no form');
    const sent = await sandbox.slack.deliver('interactive', submissionOf(sandbox.slack, grace, open, {}));
    expect(JSON.stringify(sent)).toContain('was submitted or discarded in another window');
    const view = viewOf(open, {});
    for (const action of ['discard', 'open-preview']) {
      const press = pressOf(sandbox.slack, grace, { action_id: `build-journal:${action}` }, { view });
      await sandbox.slack.deliver('interactive', press);
    }
    expect(await journals()).toEqual({});
    expect(grace.reads()).not.toContain('Keep the service up');
    await ada.closes();
    await ada.types('/buildlog journal');
    await ada.presses('Open');
    await ada.sees('Your draft is back');
    await ada.submits();
    await ada.sees(committed);
  });

  it('stays where it is when another journal is begun beside it, from App Home', async () => {
    const { ada, journals } = stage();
    await startsJournal(ada);
    await writesSection(ada, 'The Goal', { 'The Goal': 'Half a goal' });
    await ada.closes();
    await ada.opensHome();
    await ada.pressesAtHome('Write a build journal');
    await ada.sees('Your drafts');
    await ada.presses('Start a new journal');
    await ada.until(() => ada.labels().includes('Title'), 'the form');
    await ada.fills('Title', 'Retries');
    await ada.fills('Date', '2026-11-18');
    await writesRequired(ada);
    await ada.submits();
    await ada.sees(committed);
    expect(Object.keys(await journals())).toEqual(['buildlog/2026-11-18-retries.md']);
    await ada.types('/buildlog journal');
    expect(ada.reads()).toContain('*Rate limits*');
  });

  it('in which nothing was written is listed nowhere', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal');
    await ada.sees('required, nothing yet');
    await ada.closes();
    await ada.opensHome();
    expect(ada.reads()).not.toContain('Drafts');
    await ada.types('/buildlog journal');
    expect(ada.reads()).not.toContain('Your drafts');
  });

  it('is gone when it is discarded, and the others stay', async () => {
    const { ada } = stage();
    for (const title of ['Rate limits', 'Retries']) {
      await startsJournal(ada, title);
      await writesSection(ada, 'The Goal', { 'The Goal': `About ${title}` });
      await ada.closes();
    }
    await ada.types('/buildlog journal');
    await ada.presses('Open');
    await ada.sees('Your draft is back');
    expect(ada.shows('Title')).toBe('Retries');
    await ada.presses('Discard draft');
    await ada.sees('The draft was discarded.');
    await ada.closes();
    await ada.types('/buildlog journal');
    expect(ada.reads()).toContain('Rate limits');
    expect(ada.reads()).not.toContain('Retries');
  });
});

describe('the rows of a journal', () => {
  const stage = stageForEach();

  it('keep what is in them while others are added before, moved and removed', async () => {
    const { ada, onlyJournal } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await opensSection(ada, 'The Journey');
    await addsRow(ada, 'phase', { Title: 'Second', Lesson: 'Of the second' });
    await addsRow(ada, 'phase', { Title: 'Third', Lesson: 'Of the third' });
    await ada.sees('*3. Third*');
    expect(ada.offers('Token bucket')).toEqual(['Edit', 'Move down', 'Remove']);
    expect(ada.offers('Second')).toEqual(['Edit', 'Move up', 'Move down', 'Remove']);
    await ada.chooses('Move up', 'Third');
    await ada.sees('*2. Third*');
    await ada.chooses('Move up', 'Third');
    await ada.sees('*1. Third*');
    await pushes(ada, () => ada.chooses('Edit', 'Second'));
    expect(ada.shows('Lesson')).toBe('Of the second');
    await ada.fills('Lesson', 'Of the second, better');
    await saves(ada);
    await pushes(ada, () => ada.chooses('Remove', 'Token bucket'));
    await ada.submits();
    await ada.until(() => !ada.reads().includes('Token bucket'), 'the row to go');
    await ada.closes();
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyJournal()).toContain(`## The Journey

### Phase 1: Third

**Lesson:**
Of the third

---

### Phase 2: Second

**Lesson:**
Of the second, better

---

## Test Results
`);
  });

  it('can be written one after the other without going back', async () => {
    const { ada, onlyJournal } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await opensSection(ada, 'Cost/Performance Analysis');
    await pushes(ada, () => ada.presses('Add a metric'));
    await ada.fills('Metric', 'p99');
    await ada.fills('Value', '120 ms');
    await ada.presses('Save and add another');
    await ada.sees('Saved.');
    expect(ada.shows('Metric')).toBe('');
    await ada.fills('Metric', 'Memory');
    await ada.fills('Notes', 'per client');
    await saves(ada);
    await ada.sees('*2. Memory*');
    await ada.closes();
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyJournal()).toContain(
      '| Metric | Value | Notes |\n|--------|-------|-------|\n| p99 | 120 ms |  |\n| Memory |  | per client |\n',
    );
  });

  it('that are given up before they are saved leave nothing', async () => {
    const { ada } = stage();
    await startsJournal(ada);
    await opensSection(ada, 'Test Results');
    await ada.fills('Test', 'Never saved');
    await ada.closes();
    expect(ada.reads()).toContain('*Test Results* — _required, nothing yet_');
  });
});
