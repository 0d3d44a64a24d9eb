import { describe, expect, it } from 'vitest';
import { isObject, objectIn, textIn } from '../../sandbox/slack/json.ts';
import type { OpenView } from '../../sandbox/slack/played-slack.ts';
import type { Answer } from '../support/answer-state.ts';
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
import type { Person } from '../support/person.ts';
import { type Stage, stageForEach } from '../support/stage.ts';

const committed = 'Your build journal is committed';

/** The view on top, for what comes of it later from another window. */
function windowOf(person: Person): OpenView {
  const open = person.modal();
  if (open === null) throw new Error('no window');
  return open;
}

/** What another window submits, and Slack's answer to it. */
function submitsElsewhere(
  { sandbox, ada }: Stage,
  open: OpenView,
  answers: Readonly<Record<string, Answer>>,
): Promise<unknown> {
  return sandbox.slack.deliver('interactive', submissionOf(sandbox.slack, ada, open, answers));
}

/** The same view as the bot drew it last, though nobody looked. */
function drawnAgain({ sandbox }: Stage, open: OpenView): OpenView {
  const drawn = sandbox.slack.calls
    .filter(({ method, args }) => method === 'views.update' && args.view_id === open.id)
    .map(({ args }) => (isObject(args.view) ? args.view : objectIn(JSON.parse(textIn(args.view) ?? '{}'))));
  return { ...open, view: { ...open.view, ...drawn.at(-1) } };
}

describe('a journal whose form is closed in the middle', () => {
  const stage = stageForEach();

  it.each<[string, (ada: Person) => Promise<void>]>([
    ['a section', (ada) => ada.pressesBeside('*What We Built*')],
    ['a list', (ada) => ada.pressesBeside('*The Journey*')],
    ['the preview', (ada) => ada.presses('Preview')],
  ])('keeps all that was in it, though nothing can be opened on it any more: %s', async (_, opens) => {
    const { ada, log } = stage();
    await startsJournal(ada);
    await ada.fills('Duration', '2 hours');
    await writesSection(ada, 'The Goal', { 'The Goal': 'Keep the service up' });
    const opened = opens(ada);
    await ada.closes(true);
    await opened;
    await ada.types('/buildlog journal');
    await ada.presses('Open');
    await ada.sees('Your draft is back');
    expect(ada.shows('Duration')).toBe('2 hours');
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe('Keep the service up');
    expect(ada.messages()).toEqual([]);
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it.each<[string, string, (ada: Person) => Promise<void>]>([
    ['saving a row', 'Second', (ada) => ada.submits()],
    ['saving a row for another', 'Second', (ada) => ada.presses('Save and add another')],
  ])('has the row that was being saved: %s', async (_, title, does) => {
    const { ada, log } = stage();
    await startsJournal(ada);
    await opensSection(ada, 'The Journey');
    await addsRow(ada, 'phase', { Title: 'First' });
    await pushes(ada, () => ada.presses('Add a phase'));
    await ada.fills('Title', title);
    const done = does(ada);
    await ada.closes(true);
    await done;
    await ada.types('/buildlog journal');
    await ada.presses('Open');
    await ada.sees('*The Journey* — 2 phases');
    expect(ada.reads()).not.toContain('the fault is ours');
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('is not harmed when a row was being moved', async () => {
    const { ada, log } = stage();
    await startsJournal(ada);
    await opensSection(ada, 'The Journey');
    await addsRow(ada, 'phase', { Title: 'First' });
    await addsRow(ada, 'phase', { Title: 'Second' });
    await ada.sees('*2. Second*');
    const done = ada.chooses('Move up', 'Second');
    await ada.closes(true);
    await done;
    await ada.types('/buildlog journal');
    await ada.presses('Open');
    await ada.sees('*The Journey* — 2 phases');
    expect(ada.reads()).not.toContain('the fault is ours');
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});

describe('two windows of one journal', () => {
  const stage = stageForEach();

  it('keep what each wrote in fields of their own', async () => {
    const { ada, onlyJournal } = stage();
    await startsJournal(ada);
    const other = windowOf(ada);
    await ada.fills('Duration', '2 hours');
    await writesRequired(ada);
    await ada.closes();
    const answered = await submitsElsewhere(stage(), other, { Status: 'Partial' });
    expect(answered).toEqual({ response_action: 'clear' });
    await ada.sees(committed);
    expect(await onlyJournal()).toContain('**Duration:** 2 hours\n**Status:** Partial\n');
    expect(await onlyJournal()).toContain('Keep the service up');
  });

  it('show each other what the other made of the same field, and the one that saves again wins', async () => {
    const { ada } = stage();
    await startsJournal(ada);
    await opensSection(ada, 'The Goal');
    const other = windowOf(ada);
    await ada.fills('The Goal', 'From the laptop');
    await saves(ada);
    await ada.closes();
    const answers = { 'The Goal': 'From the phone' };
    expect(await submitsElsewhere(stage(), other, answers)).toEqual({
      response_action: 'errors',
      errors: {
        goal: 'Changed in another window meanwhile. There it says: “From the laptop” Save again to keep what you have here.',
      },
    });
    await ada.types('/buildlog journal');
    await ada.presses('Open');
    await ada.sees('Your draft is back');
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe('From the laptop');
    await ada.closes(true);
    await expect
      .poll(() => drawnAgain(stage(), other).view.private_metadata)
      .not.toBe(other.view.private_metadata);
    expect(await submitsElsewhere(stage(), drawnAgain(stage(), other), answers)).toEqual({});
    await ada.types('/buildlog journal');
    await ada.presses('Open');
    await ada.sees('Your draft is back');
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe('From the phone');
  });

  it('both edit one row: each field is the last that somebody touched there', async () => {
    const { ada } = stage();
    await startsJournal(ada);
    await opensSection(ada, 'The Journey');
    await addsRow(ada, 'phase', { Title: 'Bucket', Lesson: 'Old lesson', 'The fix': 'Old fix' });
    await pushes(ada, () => ada.chooses('Edit', 'Bucket'));
    const other = windowOf(ada);
    await ada.fills('Lesson', 'Lesson from the laptop');
    await saves(ada);
    await ada.closes();
    expect(await submitsElsewhere(stage(), other, { 'The fix': 'Fix from the phone' })).toEqual({});
    await opensSection(ada, 'The Journey');
    await pushes(ada, () => ada.chooses('Edit', 'Bucket'));
    expect(ada.shows('Lesson')).toBe('Lesson from the laptop');
    expect(ada.shows('The fix')).toBe('Fix from the phone');
    await ada.closes(true);
    const answered = await submitsElsewhere(stage(), other, { Lesson: 'Lesson from the phone' });
    expect(JSON.stringify(answered)).toContain('There it says: “Lesson from the laptop”');
  });

  it('a row removed in one and saved in the other is back with all that it showed', async () => {
    const { ada } = stage();
    await startsJournal(ada);
    await opensSection(ada, 'The Journey');
    await addsRow(ada, 'phase', { Title: 'Bucket', Lesson: 'Measure first' });
    await pushes(ada, () => ada.chooses('Edit', 'Bucket'));
    const other = windowOf(ada);
    await ada.closes();
    await pushes(ada, () => ada.chooses('Remove', 'Bucket'));
    await ada.submits();
    await ada.sees('No phases yet.');
    await ada.closes();
    expect(await submitsElsewhere(stage(), other, { 'The fix': 'A smaller bucket' })).toEqual({});
    await opensSection(ada, 'The Journey');
    await pushes(ada, () => ada.chooses('Edit', 'Bucket'));
    expect(ada.shows('Lesson')).toBe('Measure first');
    expect(ada.shows('The fix')).toBe('A smaller bucket');
  });

  it('one says what to do with its words when the journal was submitted in the other', async () => {
    const { ada, sandbox, journals } = stage();
    await startsJournal(ada);
    const hub = windowOf(ada);
    await writesRequired(ada);
    await opensSection(ada, 'The Goal');
    const goal = windowOf(ada);
    await ada.closes();
    await ada.submits();
    await ada.sees(committed);
    const gone =
      'This journal was submitted or discarded in another window. What you typed here is not kept: copy it before you close this.';
    expect(await submitsElsewhere(stage(), goal, { 'The Goal': 'Too late' })).toEqual({
      response_action: 'errors',
      errors: { goal: gone },
    });
    const press = pressOf(
      sandbox.slack,
      ada,
      { action_id: 'build-journal:open-preview' },
      { view: viewOf(hub, { Duration: 'Too late' }) },
    );
    await sandbox.slack.deliver('interactive', press);
    expect(Object.keys(await journals())).toHaveLength(1);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
  });
});
