import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../sandbox/slack/played-slack.ts';
import { submissionOf } from '../support/interaction.ts';
import { type Stage, stageForEach } from '../support/stage.ts';

const committed = 'Your daily log is committed';

describe('capturing a line', () => {
  const stage = stageForEach();

  it('puts it with the time of its author into the Progress Log, which the form opens with', async () => {
    const { ada, onlyLog } = stage();
    await ada.types('/buildlog log Found the <slow> query & fixed *it*');
    await ada.sees('Kept for your daily log of Friday, 2026-11-20, which goes to acme/journal');
    await ada.types('/buildlog log Wrote `explain`');
    await ada.types('/buildlog');
    expect(ada.reads()).toContain('The 2 things you captured are in it');
    expect(ada.shows('Progress Log')).toBe('17:30 Found the <slow> query & fixed *it*\n17:30 Wrote explain');
    await ada.fills('Primary goal', 'A fast page');
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).toContain(
      '## Progress Log\n- 17:30 Found the \\<slow> query & fixed \\*it\\*\n- 17:30 Wrote `explain`\n',
    );
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Edit daily log');
    expect(ada.reads()).not.toContain('captured');
  });

  it('is kept once when Slack delivers it twice', async () => {
    const { ada, sandbox } = stage();
    const command = {
      ...{ command: '/buildlog', text: 'log Once', trigger_id: '1.2.again' },
      ...{ team_id: sandbox.slack.teamId, channel_id: ada.conversation('build-log').id },
      ...{ channel_name: 'build-log', user_id: ada.id, user_name: 'ada', response_url: '' },
    };
    await sandbox.slack.deliver('slash_commands', command);
    await sandbox.slack.deliver('slash_commands', command);
    await ada.types('/buildlog');
    expect(ada.shows('Progress Log')).toBe('17:30 Once');
  });

  it('is one of fifty at once, and none of them is lost', async () => {
    const { ada, onlyLog } = stage();
    const texts = Array.from({ length: 50 }, (_, index) => `Line ${index + 1}.`);
    await Promise.all(texts.map((text) => ada.types(`/buildlog log ${text}`)));
    const kept = () => ada.messages('build-log').filter(({ text }) => text.includes('Kept for')).length;
    await ada.until(() => kept() === 50, 'fifty confirmations');
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.submits();
    await ada.sees(committed);
    const log = await onlyLog();
    for (const text of texts) expect(log.split(`- 17:30 ${text}\n`)).toHaveLength(2);
  });

  it('is for the day that its author has', async () => {
    const { kenji } = stage();
    await kenji.types('/buildlog log Up late');
    await kenji.sees('Kept for your daily log of Saturday, 2026-11-21');
  });

  it('goes into the log with a form that was opened before it, and stays there when that is sent again', async () => {
    const { ada, sandbox, onlyLog } = stage();
    await ada.types('/buildlog');
    const open = ada.modal();
    if (open === null) throw new Error('no form');
    await ada.types('/buildlog log While the form is open');
    const answers = { 'Primary goal': 'Ship it', 'Progress Log': 'Typed in the form' };
    const sent = submissionOf(sandbox.slack, ada, open, answers);
    expect(await sandbox.slack.deliver('interactive', sent)).toEqual({ response_action: 'clear' });
    await ada.sees(committed);
    expect(await onlyLog()).toContain('- Typed in the form\n- 17:30 While the form is open\n');
    const before = await sandbox.github.commits(9);
    expect(await sandbox.slack.deliver('interactive', sent)).toEqual({ response_action: 'clear' });
    expect(await sandbox.github.commits(9)).toEqual(before);
  });

  it('waits beside a draft that is saved without it', async () => {
    const { ada } = stage();
    await ada.types('/buildlog');
    await ada.fills('Progress Log', 'Typed in the form');
    await ada.types('/buildlog log While the form is open');
    await ada.presses('Save draft');
    await ada.sees('Draft saved');
    await ada.closes();
    await ada.types('/buildlog');
    expect(ada.shows('Progress Log')).toBe('Typed in the form\n17:30 While the form is open');
  });

  it('becomes an edit of a log that is submitted', async () => {
    const { ada, onlyLog } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.submits();
    await ada.sees(committed);
    await ada.types('/buildlog log One more thing');
    await ada.sees('You have submitted that log already');
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Edit daily log');
    await ada.submits();
    await ada.sees('Your edit of the daily log is committed');
    expect(await onlyLog()).toContain('## Progress Log\n- 17:30 One more thing\n');
  });

  it('takes back that line and no other, until it is in the log', async () => {
    const { ada } = stage();
    await ada.types('/buildlog log First');
    await ada.types('/buildlog log Second');
    await ada.presses('Undo');
    await ada.sees('Taken back.');
    await ada.types('/buildlog');
    expect(ada.shows('Progress Log')).toBe('17:30 First');
    await ada.presses('Save draft');
    await ada.sees('Draft saved');
    await ada.closes();
    await ada.presses('Undo');
    await ada.until(() => ada.reads().split('Taken back.').length === 3, 'the answer');
    await ada.types('/buildlog');
    expect(ada.shows('Progress Log')).toBe('');
  });

  it('says when it is too late to take it back', async () => {
    const { ada, onlyLog } = stage();
    await ada.types('/buildlog log In the log');
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.submits();
    await ada.sees(committed);
    await pressesUnderKept(stage(), { type: 'button', action_id: 'captured:undo' }, 'elements');
    await ada.sees('It is too late to take this back from here');
    expect(await onlyLog()).toContain('In the log');
  });

  it('asks before it keeps what may be a secret', async () => {
    const { ada } = stage();
    await ada.types('/buildlog log password = "kX9vTq2LmZ8pRw4B"');
    expect(ada.modalTitle()).toBe('Add to my log');
    expect(ada.reads()).toContain('not saved yet');
    await ada.presses('Replace with [REDACTED]');
    await ada.until(() => ada.screen().views.length === 2, 'the clean form');
    await ada.submits();
    await ada.sees('Kept for your daily log');
    expect(ada.reads()).not.toContain('kX9vTq2LmZ8pRw4B');
  });

  it('opens a form to type in when nothing was typed', async () => {
    const { ada } = stage();
    await ada.types('/buildlog log');
    await ada.fills('Line for the Progress Log', 'Typed there');
    await ada.submits();
    await ada.sees('17:30 Typed there');
    await ada.presses('Undo');
    await ada.sees('Taken back.');
  });
});

describe('capturing a lesson', () => {
  const stage = stageForEach();

  it('keeps it under the category that was typed', async () => {
    const { ada } = stage();
    await ada.types('/buildlog lesson workflow: Write the test first: always');
    await ada.sees('Workflow: Write the test first: always');
    await ada.types('/buildlog');
    expect(ada.labels().map((label) => ada.shows(label))).toContain('Write the test first: always');
  });

  it('asks for a category that was not', async () => {
    const { ada, onlyLog } = stage();
    await ada.types('/buildlog lesson Measure before you cut');
    await ada.sees('Which kind of lesson is it?');
    const chosen = { value: '1 tool_usage', text: { type: 'plain_text', text: 'Tool Usage' } };
    await pressesUnderKept(
      stage(),
      { type: 'static_select', action_id: 'captured:category', selected_option: chosen },
      'accessory',
    );
    await ada.sees('Tool Usage: Measure before you cut');
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).toContain('Measure before you cut');
  });
});

describe('the message shortcut', () => {
  const stage = stageForEach();

  it('keeps of a private message what its author leaves in the form, after saying where it goes', async () => {
    const { ada, grace } = stage();
    await grace.types('The cache was <cold> & empty', 'core-team');
    const message = ada.messages('core-team').at(-1);
    if (message === undefined) throw new Error('no message');
    await ada.usesMessageShortcut('Add to my log', message, 'core-team');
    expect(ada.reads()).toContain('This message is not from a public channel');
    expect(ada.reads()).toContain('acme/journal@main, for everyone who can read it');
    expect(ada.shows('Line for the Progress Log')).toBe('The cache was <cold> & empty');
    await ada.fills('Line for the Progress Log', 'The cache was cold');
    await ada.submits();
    await ada.sees('17:30 The cache was cold');
  });

  it('links a public message unless its author says otherwise', async () => {
    const { ada, grace, onlyLog } = stage();
    await grace.types('The build is green');
    const message = ada.messages('build-log').at(-1);
    if (message === undefined) throw new Error('no message');
    await ada.usesMessageShortcut('Add to my log', message);
    expect(ada.reads()).not.toContain('not from a public channel');
    await ada.submits();
    await ada.sees('17:30 The build is green (message)');
    await ada.closes();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).toMatch(
      /- 17:30 The build is green \(\[message\]\(https:\/\/\S+\/archives\/C\w+\/p\d+\)\)\n/,
    );
  });
});

/** Presses something under the newest confirmation, whatever is on the screen. */
async function pressesUnderKept({ ada, sandbox }: Stage, action: JsonObject, having: string): Promise<void> {
  const message = ada.messages('build-log').findLast(({ text }) => text.includes('Kept for your daily log'));
  const block = message?.blocks.findLast((one) => having in one);
  if (message === undefined || block === undefined) throw new Error('nothing was kept');
  await sandbox.slack.act(ada.id, {
    type: 'click-message',
    conversation: ada.conversation('build-log').id,
    ts: message.ts,
    action: { ...action, block_id: block.block_id ?? '' },
  });
}
