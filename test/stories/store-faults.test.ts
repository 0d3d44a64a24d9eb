import { describe, expect, it } from 'vitest';
import { botEnvironment } from '../../sandbox/bot-environment.ts';
import { createSandboxClock } from '../../sandbox/clock.ts';
import { canForbidFiles, letWriteFiles } from '../support/let-write-files.ts';
import { lockStore } from '../support/lock-store.ts';
import { referenceIn } from '../support/reference-in.ts';
import { stageForEach } from '../support/stage.ts';
import { startCli } from '../support/start-cli.ts';

const committed = 'Your daily log is committed';
const notSaved = 'Not saved yet, and the fault is ours. Your text is still here: try again in a minute. (';

describe('while something else holds the database', () => {
  const stage = stageForEach();

  it('a submission is not taken: the form stays with its text, and the same submit works once it is free', async () => {
    const { ada, sandbox, linesWith, onlyLog } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Not to be lost');
    await ada.fills('Progress Log', '- One\n- Two');
    const unlock = lockStore(stage());
    await ada.submits();
    const error = ada.errors()['Primary goal'] ?? '';
    expect(error).toContain(notSaved);
    expect(linesWith(referenceIn(error))).toEqual(['submission not kept: the store refused']);
    expect(ada.shows('Primary goal')).toBe('Not to be lost');
    expect(ada.shows('Progress Log')).toBe('One\nTwo');
    unlock();
    await ada.submits();
    expect(ada.modal()).toBeNull();
    await ada.sees(committed);
    expect(await onlyLog()).toContain('- [ ] Primary goal: Not to be lost\n');
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(ada.messages()).toHaveLength(1);
  });

  it('a draft is not taken either: its author hears of it, and saves it once it is free', async () => {
    const { ada, linesWith } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Not to be lost');
    const unlock = lockStore(stage());
    await ada.presses('Save draft');
    await ada.sees('Your draft may not be saved. Your text is still in the form: press Save draft again.');
    expect(linesWith(referenceIn(ada.reads()))).toEqual(['listener failed']);
    expect(ada.reads()).not.toContain('Draft saved');
    unlock();
    await ada.presses('Save draft');
    await ada.sees('Draft saved');
    await ada.closes();
    await ada.types('/buildlog');
    expect(ada.shows('Primary goal')).toBe('Not to be lost');
  });

  it('a form still opens', async () => {
    const { ada } = stage();
    await ada.types('/buildlog daily yesterday');
    await ada.closes();
    const unlock = lockStore(stage());
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Daily log');
    unlock();
  });

  it('somebody the bot has never met is told, and is served once it is free', async () => {
    const { kenji, linesWith } = stage();
    const unlock = lockStore(stage());
    await kenji.types('/buildlog');
    await kenji.sees('Nothing was lost; type /buildlog again.');
    expect(linesWith(referenceIn(kenji.reads()))).toEqual(['listener failed']);
    unlock();
    await kenji.types('/buildlog');
    expect(kenji.modalTitle()).toBe('Daily log');
  });

  it('a commit that landed is not made again, and its receipt comes once', async () => {
    const { ada, sandbox, log, logs } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Landed unseen');
    sandbox.github.setLatency(250);
    await ada.submits();
    // The rules of the branch are the last that is asked before the commit's own query.
    await expect
      .poll(() => sandbox.github.calls.slice(-2).map(({ kind }) => kind))
      .toEqual(['rest', 'query']);
    const unlock = lockStore(stage());
    await expect.poll(async () => (await sandbox.github.commits(9)).length).toBe(2);
    await expect
      .poll(() => log.lines.map(({ message }) => message))
      .toContain('committing failed, it is tried again');
    unlock();
    sandbox.clock.moveBy(15_000);
    await ada.sees(committed);
    expect(Object.keys(await logs())).toHaveLength(1);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(ada.messages()).toHaveLength(1);
  });
});

describe('while the database is held just when a receipt was posted', () => {
  const stage = stageForEach();

  it('the receipt is not posted again', async () => {
    const { ada, sandbox, log } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'One receipt');
    const latency = { type: 'api-latency', method: 'chat.postMessage', milliseconds: 300, times: 1 } as const;
    sandbox.slack.fault(latency);
    await ada.submits();
    await expect.poll(() => log.lines.map(({ message }) => message)).toContain('batch settled');
    const unlock = lockStore(stage());
    await ada.sees(committed);
    await expect.poll(() => log.lines.map(({ fields }) => fields.work)).toContain('receipts');
    unlock();
    // The process could not give its claim of it back either, so that runs out first.
    sandbox.clock.moveBy(60_000);
    await expect.poll(() => sandbox.slack.calls.map(({ method }) => method)).toContain('chat.update');
    expect(ada.messages()).toHaveLength(1);
  });
});

describe('while the disk is full', () => {
  const stage = stageForEach({ bot: false, clock: createSandboxClock() });

  it('a submission is not taken: the form stays with its text, and the same submit works once there is room', async () => {
    const { ada, sandbox, dataFolder, onlyLog } = stage();
    const environment = botEnvironment(sandbox.slack, sandbox.github, dataFolder);
    const cramped = await startCli(['start'], environment, { mostBytes: 500_000 });
    await cramped.printed('"msg":"connected"');
    const long = 'word '.repeat(8_000).concat('the end');
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Not to be lost');
    for (const field of ['Progress Log', 'Challenges Faced', "Tomorrow's Plan"]) await ada.fills(field, long);
    await ada.submits();
    const error = ada.errors()['Primary goal'] ?? '';
    expect(error).toContain(notSaved);
    await cramped.printed(`"reference":"${referenceIn(error)}"`);
    expect(cramped.out()).toContain('submission not kept: the store refused');
    expect(cramped.out()).not.toContain('word word');
    expect(ada.shows('Progress Log')).toBe(long);
    cramped.child.kill('SIGTERM');
    await cramped.ended;

    const roomy = await startCli(['start'], environment);
    await roomy.printed('"msg":"connected"');
    await ada.submits();
    expect(ada.modal()).toBeNull();
    await ada.sees(committed);
    expect(await onlyLog()).toContain(`## Challenges Faced\n- ${long}\n`);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
  });
});

describe.runIf(canForbidFiles)('while nothing can be written to the disk', () => {
  const stage = stageForEach({ bot: false, clock: createSandboxClock() });

  it('a submission is not taken, and the same process takes the same submit once it can write again', async () => {
    const { ada, sandbox, dataFolder, onlyLog } = stage();
    const bot = await startCli(['start'], botEnvironment(sandbox.slack, sandbox.github, dataFolder));
    await bot.printed('"msg":"connected"');
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Not to be lost');
    letWriteFiles(bot.child.pid, false);
    await ada.submits();
    const error = ada.errors()['Primary goal'] ?? '';
    expect(error).toContain(notSaved);
    await bot.printed(`"reference":"${referenceIn(error)}"`);
    expect(bot.out()).toContain('submission not kept: the store refused');
    expect(ada.shows('Primary goal')).toBe('Not to be lost');
    letWriteFiles(bot.child.pid, true);
    await ada.submits();
    expect(ada.modal()).toBeNull();
    await ada.sees(committed);
    expect(await onlyLog()).toContain('- [ ] Primary goal: Not to be lost\n');
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(ada.messages()).toHaveLength(1);
  });
});
