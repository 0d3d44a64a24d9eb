import { describe, expect, it } from 'vitest';
import type { OpenView } from '../../../sandbox/slack/played-slack.ts';
import { submissionOf } from '../../support/interaction.ts';
import { isOn, opensSection, writesRows, writesSection } from '../../support/journal-form.ts';
import type { Person } from '../../support/person.ts';
import { referenceIn } from '../../support/reference-in.ts';
import { stageForEach } from '../../support/stage.ts';

/** The view on top, as another window of the same draft shows it. */
function shownElsewhere(person: Person): OpenView {
  const open = person.modal();
  if (open === null) throw new Error('nothing is open');
  return open;
}

const changed = 'Changed in another window meanwhile.';

describe('two windows of one build journal', () => {
  const stage = stageForEach();

  it('keep what each of them wrote, where it is not the same field', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog journal Two windows');
    const phone = shownElsewhere(ada);
    await writesSection(ada, 'The Goal', { 'The Goal': 'From the laptop' });
    const typed = submissionOf(sandbox.slack, ada, phone, { Duration: '3 hours' });
    // Nothing else is written yet, so it is not submitted; but it is kept.
    expect(await sandbox.slack.deliver('interactive', typed)).toMatchObject({ response_action: 'errors' });
    await ada.closes();
    await ada.types('/buildlog journal');
    await ada.presses('Open');
    await ada.sees('Your draft is back');
    expect(ada.shows('Duration')).toBe('3 hours');
    expect(ada.reads()).toContain('*The Goal* — 3 words');
  });

  it('ask where both changed the same answer, and keep the one that is saved again', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog journal The same answer');
    await opensSection(ada, 'The Goal');
    const phone = submissionOf(sandbox.slack, ada, shownElsewhere(ada), { 'The Goal': 'Typed on the phone' });
    expect(await sandbox.slack.deliver('interactive', phone)).toEqual({});
    await ada.fills('The Goal', 'Typed on the laptop');
    await ada.submits();
    await ada.sees(`The Goal: ${changed} There it says: “Typed on the phone” Save again`);
    expect(ada.shows('The Goal')).toBe('Typed on the laptop');
    await ada.submits();
    await isOn(ada, 'Build journal');
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe('Typed on the laptop');
  });

  it('ask about one field of a row, and keep the others of both', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog journal The same row');
    await writesRows(ada, 'Test Results', 'test', [{ Test: 'Login', Result: 'Fail' }]);
    await opensSection(ada, 'Test Results');
    await ada.chooses('Edit', '*1. Login*');
    await isOn(ada, 'Edit test');
    const there = { Result: 'Pass on the phone', Command: 'curl phone' };
    const phone = submissionOf(sandbox.slack, ada, shownElsewhere(ada), there);
    await sandbox.slack.deliver('interactive', phone);
    await ada.fills('Result', 'Pass on the laptop');
    await ada.fills('Response', '{}');
    await ada.submits();
    await ada.sees(`Result: ${changed} There it says: “Pass on the phone”`);
    await ada.submits();
    await isOn(ada, 'Test Results');
    await ada.chooses('Edit', '*1. Login*');
    await isOn(ada, 'Edit test');
    expect(['Result', 'Command', 'Response'].map((label) => ada.shows(label))).toEqual([
      'Pass on the laptop',
      'curl phone',
      '{}',
    ]);
  });

  it('bring a row back that the other removed, with all that is on the screen', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog journal A row that went');
    await writesRows(ada, 'Test Results', 'test', [{ Test: 'Login', Result: 'Fail' }]);
    await opensSection(ada, 'Test Results');
    await ada.chooses('Edit', '*1. Login*');
    await isOn(ada, 'Edit test');
    const phone = shownElsewhere(ada);
    await ada.closes();
    await ada.chooses('Remove', '*1. Login*');
    await isOn(ada, 'Remove test');
    await ada.submits();
    await ada.sees('No tests yet.');
    await sandbox.slack.deliver(
      'interactive',
      submissionOf(sandbox.slack, ada, phone, { Command: 'curl phone' }),
    );
    await ada.closes();
    await opensSection(ada, 'Test Results');
    expect(ada.reads()).toContain('*1. Login*\nFail');
  });

  it('let lessons of different categories be, and ask about those of one', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog journal Lessons');
    await opensSection(ada, 'Improvements');
    const phone = submissionOf(sandbox.slack, ada, shownElsewhere(ada), { Workflow: 'Test first' });
    await sandbox.slack.deliver('interactive', phone);
    await ada.fills('Domain Knowledge', 'JWTs expire');
    await ada.submits();
    await ada.sees('2 lessons: 1 Workflow, 1 Domain Knowledge');
  });

  it('say that the journal is gone, and leave what was typed on the screen', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog journal Gone');
    await opensSection(ada, 'The Goal');
    const goal = submissionOf(sandbox.slack, ada, shownElsewhere(ada), { 'The Goal': 'Too late' });
    await ada.closes();
    await ada.presses('Discard draft');
    await ada.sees('The draft was discarded.');
    const answer = await sandbox.slack.deliver('interactive', goal);
    expect(answer).toMatchObject({
      response_action: 'errors',
      errors: { goal: expect.stringContaining('submitted or discarded in another window') },
    });
  });

  it('say so too when a button is pressed', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog journal Gone by button');
    const hub = shownElsewhere(ada);
    await opensSection(ada, 'What We Built');
    await sandbox.slack.deliver('interactive', {
      ...submissionOf(sandbox.slack, ada, hub, {}),
      type: 'block_actions',
      actions: [{ type: 'button', action_id: 'build-journal:discard', block_id: 'x', action_ts: '1.0' }],
    });
    await ada.presses('Add a component');
    await ada.sees('This journal was submitted or discarded in another window.');
  });
});

describe('a view that Slack refuses', () => {
  const stage = stageForEach();

  it('is told to its person with a reference, and nothing is lost', async () => {
    const { ada, sandbox, linesWith } = stage();
    await ada.types('/buildlog journal Refused');
    await ada.fills('Duration', '4 hours');
    sandbox.slack.fault({ type: 'api-error', method: 'views.push', error: 'internal_error', times: 1 });
    await ada.chooses('Write', '*The Goal*');
    await ada.sees('Nothing is lost');
    const reference = referenceIn(ada.lastMessageFromBot()?.text ?? '');
    expect(linesWith(reference)).toEqual(['listener failed']);
    expect(ada.modalTitle()).toBe('Build journal');
    expect(ada.shows('Duration')).toBe('4 hours');
    await writesSection(ada, 'The Goal', { 'The Goal': 'The second time' });
    await ada.sees('*The Goal* — 3 words');
  });

  it('costs no words when it is one below the one that was saved', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog journal Not drawn again');
    await opensSection(ada, 'The Goal');
    await ada.fills('The Goal', 'Kept all the same');
    sandbox.slack.fault({ type: 'api-error', method: 'views.update', error: 'internal_error', times: 1 });
    await ada.submits();
    await isOn(ada, 'Build journal');
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe('Kept all the same');
  });
});
