import { describe, expect, it } from 'vitest';
import { isObject, listIn } from '../../sandbox/slack/json.ts';
import type { JsonObject, OpenView } from '../../sandbox/slack/played-slack.ts';
import type { Sandbox } from '../../sandbox/start-sandbox.ts';
import { pressOf, submissionOf, viewOf } from '../support/interaction.ts';
import type { Person } from '../support/person.ts';
import { referenceIn } from '../support/reference-in.ts';
import { stageForEach } from '../support/stage.ts';

const committed = 'Your daily log is committed';
const path = 'buildlog/daily/2026/11/2026-11-20-ada-moreau.md';

async function opensForm(person: Person): Promise<OpenView> {
  await person.types('/buildlog');
  const open = person.modal();
  if (open === null) throw new Error('no form');
  return open;
}

function withMetadata(open: OpenView, metadata: string): OpenView {
  return { ...open, view: { ...open.view, private_metadata: metadata } };
}

/** The deaf connections break, and the bot comes back with new ones. */
async function reconnects({ slack }: Sandbox): Promise<void> {
  const opened = () => slack.calls.filter(({ method }) => method === 'apps.connections.open').length;
  const before = opened();
  slack.fault({ type: 'drop-socket' });
  await expect.poll(() => [opened() - before, slack.connections], { timeout: 10_000 }).toEqual([2, 2]);
}

/** The value of the button with these words in the person's newest message from the bot. */
function buttonValue(person: Person, words: string): string {
  for (const block of person.lastMessageFromBot()?.blocks ?? []) {
    for (const element of listIn(block.elements).filter(isObject)) {
      const { text, value } = element;
      if (isObject(text) && text.text === words && typeof value === 'string') return value;
    }
  }
  throw new Error(`No button “${words}”`);
}

describe('an interaction that comes more than once', () => {
  const stage = stageForEach();

  it('is one entry, one commit and one receipt when Slack delivers the submission twice', async () => {
    const { ada, sandbox, logs } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Only once');
    sandbox.slack.fault({ type: 'deliver-twice', envelope: 'interactive', times: 1 });
    await ada.submits();
    await ada.sees(committed);
    // Another entry of the same author has to pass the same queue: whatever the second delivery did is done by then.
    await ada.types('/buildlog daily yesterday');
    await ada.fills('Primary goal', 'The next');
    await ada.submits();
    await ada.until(() => ada.messages().length === 2, 'the next receipt');
    expect(await sandbox.github.commits(9)).toHaveLength(3);
    expect(Object.keys(await logs())).toHaveLength(2);
    expect(ada.messages()).toHaveLength(2);
  });

  it('changes nothing when it is replayed long after', async () => {
    const { ada, sandbox, onlyLog } = stage();
    const open = await opensForm(ada);
    await ada.fills('Primary goal', 'As it was');
    await ada.submits();
    await ada.sees(committed);
    const text = await onlyLog();
    sandbox.clock.moveBy(86_400_000);
    const again = submissionOf(sandbox.slack, ada, open, { 'Primary goal': 'Replayed' });
    const answer = await sandbox.slack.deliver('interactive', again);
    expect(answer).toMatchObject({ response_action: 'errors' });
    expect(JSON.stringify(answer)).toContain('This form was sent before.');
    await ada.types('/buildlog daily 2026-11-20');
    expect(ada.shows('Primary goal')).toBe('As it was');
    expect(await onlyLog()).toBe(text);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(ada.messages()).toHaveLength(1);
  });

  it('opens one form when Slack delivers the command twice, and nobody is bothered', async () => {
    const { ada, sandbox } = stage();
    sandbox.slack.fault({ type: 'deliver-twice', envelope: 'slash_commands', times: 1 });
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Daily log');
    await ada.fills('Primary goal', 'Still here');
    await ada.submits();
    await ada.sees(committed);
    expect(ada.notices()).toEqual([]);
  });

  it('is still exactly one entry when the socket breaks in the middle of a submission', async () => {
    const { ada, sandbox, logs } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Through a broken line');
    const submitted = ada.submits();
    sandbox.slack.fault({ type: 'drop-socket' });
    await submitted;
    await ada.sees(committed);
    expect(Object.keys(await logs())).toEqual([path]);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(ada.messages()).toHaveLength(1);
  });

  it('is still exactly one entry when its answer is never heard and the author submits again', async () => {
    const { ada, sandbox, logs } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Unheard');
    sandbox.slack.fault({ type: 'deaf-socket' });
    const submitted = ada.submits();
    await ada.sees(committed);
    await submitted;
    // Slack's client gives up after three seconds and leaves the form open.
    expect(ada.modalTitle()).toBe('Daily log');
    await reconnects(sandbox);
    await ada.submits();
    expect(ada.modal()).toBeNull();
    expect(Object.keys(await logs())).toEqual([path]);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(ada.messages()).toHaveLength(1);
  });
});

describe('a form that is sent again with more in it, because its answer was not heard', () => {
  const stage = stageForEach();

  it('keeps what was added: it goes on from what was sent first', async () => {
    const { ada, sandbox, logs } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Unheard');
    sandbox.slack.fault({ type: 'deaf-socket' });
    const submitted = ada.submits();
    await ada.sees(committed);
    await submitted;
    await reconnects(sandbox);
    await ada.fills('Secondary goal', 'Added while waiting');
    await ada.submits();
    expect(ada.modal()).toBeNull();
    await ada.sees('Your edit of the daily log is committed');
    expect((await logs())[path]).toContain('- [ ] Secondary goal: Added while waiting');
    expect(Object.keys(await logs())).toEqual([path]);
  });
});

describe('an interaction that was not made by our form', () => {
  const stage = stageForEach();

  it.each([
    ['of an older version', '{"v":0,"is":{"date":"2026-11-20"}}'],
    ['without metadata', ''],
    ['with metadata that is no JSON', '{"v":1,'],
    [
      'of a day that is none',
      '{"v":1,"is":{"date":"2026-02-30","basis":null,"more":false,"restored":false,"newer":null,"lessonRows":1}}',
    ],
    [
      'with a path for a day',
      '{"v":1,"is":{"date":"../../../etc","basis":null,"more":false,"restored":false,"newer":null,"lessonRows":1}}',
    ],
    [
      'with more rows than a form has',
      '{"v":1,"is":{"date":"2026-11-20","basis":null,"more":false,"restored":false,"newer":null,"lessonRows":1000000}}',
    ],
  ])('is refused in words, and the text stays: a view %s', async (_, metadata) => {
    const { ada, sandbox, logs } = stage();
    const open = withMetadata(await opensForm(ada), metadata);
    const forged = submissionOf(sandbox.slack, ada, open, { 'Primary goal': 'Mine' });
    expect(await sandbox.slack.deliver('interactive', forged)).toEqual({
      response_action: 'errors',
      errors: {
        primaryGoal:
          'This form is from an older version of buildlog. Copy what you typed, close it and type /buildlog again.',
      },
    });
    const action = { action_id: 'daily-log:save-draft', value: '' };
    const press = pressOf(sandbox.slack, ada, action, { view: viewOf(open, { 'Primary goal': 'Mine' }) });
    expect(await sandbox.slack.deliver('interactive', press)).toEqual({});
    expect(await logs()).toEqual({});
    await ada.types('/buildlog');
    expect(ada.shows('Primary goal')).toBe('');
  });

  it('is of an entry that the bot never knew: nothing is written', async () => {
    const { ada, sandbox, logs } = stage();
    const basis = '0123456789abcdef0123456789abcdef01234567';
    const open = withMetadata(
      await opensForm(ada),
      JSON.stringify({
        v: 1,
        is: {
          repository: 'acme/journal@main',
          date: '2026-11-20',
          basis,
          more: false,
          restored: false,
          newer: null,
          lessonRows: 1,
        },
      }),
    );
    const forged = submissionOf(sandbox.slack, ada, open, { 'Primary goal': 'Mine' });
    expect(await sandbox.slack.deliver('interactive', forged)).toEqual({
      response_action: 'errors',
      errors: {
        primaryGoal:
          'The entry this form was opened from is gone. Copy what you typed, close the form and type /buildlog again.',
      },
    });
    expect(await logs()).toEqual({});
  });

  it("can write its sender's log only: a form that somebody else sends is theirs", async () => {
    const { ada, grace, sandbox, logs } = stage();
    const open = await opensForm(ada);
    await opensForm(grace);
    const forged = submissionOf(sandbox.slack, grace, open, { 'Primary goal': 'By Grace' });
    await sandbox.slack.deliver('interactive', forged);
    await grace.sees(committed);
    expect(Object.keys(await logs())).toEqual(['buildlog/daily/2026/11/2026-11-20-grace-okafor.md']);
    expect(ada.messages()).toEqual([]);
  });

  it("cannot decide somebody else's conflict, nor one that is none", async () => {
    const { ada, grace, sandbox } = stage();
    await sandbox.github.pushByHand({ [path]: '# Mine, by hand\n' }, 'By hand');
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Mine, from Slack');
    await ada.submits();
    await ada.sees('needs a decision');
    const value = buttonValue(ada, 'Use mine');
    const before = ada.lastMessageFromBot();
    for (const id of [value, '../../etc', '', '01ARZ3NDEKTSV4RRFFQ69G5FAV']) {
      const press = pressOf(sandbox.slack, grace, { action_id: 'receipt:use-mine', value: id });
      await sandbox.slack.deliver('interactive', press);
    }
    expect(ada.lastMessageFromBot()).toEqual(before);
    expect(await sandbox.github.file(path)).toBe('# Mine, by hand\n');
    await ada.presses("Keep GitHub's");
    await ada.sees('stays as it is on GitHub.');
  });

  it.each<[string, JsonObject]>([
    ['without blocks', { blocks: [] }],
    [
      'with a state of other shapes',
      { state: { values: { primaryGoal: { primaryGoal: { value: { a: 1 } } } } } },
    ],
    ['without a state', { state: null }],
    ['with a state that is a list', { state: { values: [] } }],
  ])('is refused when it says nothing: %s', async (_, change) => {
    const { ada, sandbox, logs } = stage();
    const open = await opensForm(ada);
    const forged = submissionOf(sandbox.slack, ada, open, { 'Primary goal': 'Mine' });
    const view = isObject(forged.view) ? forged.view : {};
    const answer = await sandbox.slack.deliver('interactive', { ...forged, view: { ...view, ...change } });
    expect(answer).toEqual({
      response_action: 'errors',
      errors: { primaryGoal: 'Primary goal needs a few words: one line is enough.' },
    });
    expect(await logs()).toEqual({});
  });

  it('is taken in whole when a client sends more than the form allows', async () => {
    const { ada, sandbox, onlyLog } = stage();
    const open = await opensForm(ada);
    const long = 'word '.repeat(8_000).concat('the end');
    const forged = submissionOf(sandbox.slack, ada, open, { 'Primary goal': long });
    expect(await sandbox.slack.deliver('interactive', forged)).toEqual({ response_action: 'clear' });
    await ada.sees(committed);
    expect(await onlyLog()).toContain(`- [ ] Primary goal: ${long}\n`);
    await ada.types('/buildlog');
    expect(ada.shows('Primary goal')).toBe(long);
  });
});

describe('a trigger that has run out', () => {
  const stage = stageForEach();

  it('tells who typed the command, with the reference that stands in the log', async () => {
    const { ada, sandbox, linesWith } = stage();
    sandbox.slack.fault({ type: 'api-error', method: 'views.open', error: 'expired_trigger_id', times: 1 });
    await ada.types('/buildlog');
    await ada.sees('Nothing was lost; type /buildlog again.');
    expect(linesWith(referenceIn(ada.reads()))).toEqual(['listener failed']);
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Daily log');
  });

  it('tells who used the shortcut', async () => {
    const { ada, sandbox, linesWith } = stage();
    sandbox.slack.fault({ type: 'api-error', method: 'views.open', error: 'expired_trigger_id', times: 1 });
    await ada.usesShortcut('Write a daily log');
    await ada.sees("That didn't work, and the fault is ours.");
    expect(linesWith(referenceIn(ada.reads()))).toEqual(['listener failed']);
  });

  it('tells who pressed a button', async () => {
    const { ada, sandbox, linesWith } = stage();
    await ada.opensHome();
    sandbox.slack.fault({ type: 'api-error', method: 'views.open', error: 'expired_trigger_id', times: 1 });
    await ada.pressesAtHome("Write today's log");
    await ada.sees("That didn't work, and the fault is ours.");
    expect(linesWith(referenceIn(ada.reads()))).toEqual(['listener failed']);
  });
});
