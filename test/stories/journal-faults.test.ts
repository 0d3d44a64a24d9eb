import { describe, expect, it } from 'vitest';
import { submissionOf } from '../support/interaction.ts';
import {
  opensSection,
  saves,
  startsJournal,
  writesRequired,
  writesSection,
} from '../support/journal-form.ts';
import { lockStore } from '../support/lock-store.ts';
import { referenceIn } from '../support/reference-in.ts';
import { stageForEach } from '../support/stage.ts';

const committed = 'Your build journal is committed';

describe('while Slack refuses to show a section', () => {
  const stage = stageForEach();

  it('its author is told with a reference, what they typed is kept, and the next press opens it', async () => {
    const { ada, sandbox, linesWith, restarts } = stage();
    await startsJournal(ada);
    await ada.fills('Duration', '2 hours');
    sandbox.slack.fault({ type: 'api-error', method: 'views.push', error: 'internal_error', times: 1 });
    await ada.pressesBeside('*The Goal*');
    await ada.sees(
      'Nothing is lost: what you typed is in the form or in your draft. Press the button again.',
    );
    expect(linesWith(referenceIn(ada.reads()))).toEqual(['listener failed']);
    await opensSection(ada, 'The Goal');
    await ada.closes(true);
    await restarts();
    await ada.types('/buildlog journal');
    await ada.presses('Open');
    await ada.sees('Your draft is back');
    expect(ada.shows('Duration')).toBe('2 hours');
  });

  it('and to draw the hub again, the section is saved all the same', async () => {
    const { ada, sandbox } = stage();
    await startsJournal(ada);
    await opensSection(ada, 'The Goal');
    await ada.fills('The Goal', 'Keep it up');
    sandbox.slack.fault({ type: 'api-error', method: 'views.update', error: 'internal_error', times: 1 });
    await saves(ada);
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe('Keep it up');
  });
});

describe('a journal that is submitted', () => {
  const stage = stageForEach();

  it('without a title stays, and says so beside it', async () => {
    const { ada, journals } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await ada.fills('Title', null);
    await ada.submits();
    expect(ada.errors()).toEqual({ Title: 'Please complete this required field.' });
    await ada.fills('Title', ' \u3000 ');
    await ada.submits();
    expect(ada.errors()).toEqual({ Title: 'Title needs a few words.' });
    expect(await journals()).toEqual({});
  });

  it('with nothing written names every section that is required', async () => {
    const { ada } = stage();
    await startsJournal(ada);
    await ada.submits();
    expect(ada.errors()).toEqual({
      Title:
        'Not submitted yet. Still to be written: The Goal, What We Built, The Journey, Test Results, Code Samples, AI Experience Reflection, Improvements.',
    });
  });

  it('and delivered twice is one entry, one commit and one receipt', async () => {
    const { ada, sandbox, journals } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    sandbox.slack.fault({ type: 'deliver-twice', envelope: 'interactive', times: 1 });
    await ada.submits();
    await ada.sees(committed);
    expect(Object.keys(await journals())).toHaveLength(1);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(ada.messages()).toHaveLength(1);
  });

  it('twice at once, from one form and from another of the same draft, is one entry', async () => {
    const { ada, sandbox, journals } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    const open = ada.modal();
    if (open === null) throw new Error('no form');
    const sends = (id: string) =>
      sandbox.slack.deliver('interactive', submissionOf(sandbox.slack, ada, { ...open, id }, {}));
    const answers = await Promise.all([sends(open.id), sends(open.id), sends('V0ANOTHER01')]);
    expect(answers).toContainEqual({ response_action: 'clear' });
    await ada.sees(committed);
    expect(Object.keys(await journals())).toHaveLength(1);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(ada.messages()).toHaveLength(1);
  });

  it('while GitHub is down is safe, waits, survives a restart, and lands once with one message', async () => {
    const { ada, sandbox, onlyJournal, restarts, linesWith } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    sandbox.github.setDown(true);
    await ada.submits();
    expect(ada.modal()).toBeNull();
    await ada.sees('Your build journal “Rate limits” is saved and waits for GitHub');
    expect(linesWith(referenceIn(ada.reads()))).toEqual(['entries wait: GitHub did not take the commit']);
    await restarts();
    sandbox.github.setDown(false);
    sandbox.clock.moveBy(3_700_000);
    await ada.sees(committed);
    expect(ada.reads()).not.toContain('waits for GitHub');
    expect(ada.messages()).toHaveLength(1);
    expect(await onlyJournal()).toContain('Keep the service up');
    expect(await sandbox.github.commits(9)).toHaveLength(2);
  });

  it('while it waits can be edited, and both land', async () => {
    const { ada, sandbox, onlyJournal } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    sandbox.github.setDown(true);
    await ada.submits();
    await ada.sees('is saved and waits for GitHub');
    await ada.presses('Edit');
    await ada.sees('You are editing');
    await writesSection(ada, 'The Goal', { 'The Goal': 'Keep it up for everyone' });
    await saves(ada);
    sandbox.github.setDown(false);
    for (let waited = 0; waited < 5; waited += 1) {
      sandbox.clock.moveBy(3_700_000);
      await new Promise((soon) => setTimeout(soon, 200));
    }
    await ada.sees(committed);
    await expect.poll(onlyJournal).toContain('Keep it up for everyone');
  });
});

describe('while the store cannot keep anything', () => {
  const stage = stageForEach();

  it('a section stays open with its text and a reference, and is saved once it can', async () => {
    const { ada, linesWith } = stage();
    await startsJournal(ada);
    await opensSection(ada, 'The Goal');
    await ada.fills('The Goal', 'Not to be lost');
    const unlock = lockStore(stage());
    await ada.submits();
    const error = ada.errors()['The Goal'] ?? '';
    expect(error).toContain('Not saved yet, and the fault is ours.');
    expect(linesWith(referenceIn(error))).toEqual(['listener failed']);
    expect(ada.shows('The Goal')).toBe('Not to be lost');
    unlock();
    await saves(ada);
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe('Not to be lost');
  });

  it('the journal is not taken: the form stays, and the same submit works once it can', async () => {
    const { ada, sandbox, linesWith } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    const unlock = lockStore(stage());
    await ada.submits();
    const error = ada.errors().Title ?? '';
    expect(error).toContain('Not saved yet, and the fault is ours.');
    expect(linesWith(referenceIn(error))).toEqual(['listener failed']);
    unlock();
    await ada.submits();
    await ada.sees(committed);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
  });
});
