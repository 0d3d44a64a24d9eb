import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { holdStore } from '../support/hold-store.ts';
import type { Person } from '../support/person.ts';
import { stageForEach } from '../support/stage.ts';

const committed = 'Your daily log is committed';
const notSaved = 'Not saved yet, and the fault is ours. Your text is still here: try again in a minute. (';

describe.each(['socket-mode', 'http'] as const)('a bot that is stopped (%s)', (transport) => {
  const stage = stageForEach({ transport });

  /** Fills in a log that mentions somebody: the bot asks Slack who that is before it takes the submission. */
  async function fillsInSlowly(person: Person, goal: string): Promise<void> {
    const { grace, sandbox } = stage();
    await person.types('/buildlog');
    await person.fills('Primary goal', goal);
    const mention = { type: 'user', user_id: grace.id };
    await person.fills('Progress Log', { rich: [{ type: 'rich_text_section', elements: [mention] }] });
    sandbox.slack.fault({ type: 'api-latency', method: 'users.info', milliseconds: 800, times: 9 });
  }

  it('acknowledges a submission that is in flight, which lands after the next start', async () => {
    const { ada, onlyLog, sandbox } = stage();
    await fillsInSlowly(ada, 'In flight');
    sandbox.github.setDown(true);
    const submitted = ada.submits();
    await pause(100);
    const stopped = sandbox.stopBot();
    expect(ada.modal()).not.toBeNull();
    await Promise.all([submitted, stopped]);
    expect(ada.modal()).toBeNull();
    sandbox.github.setDown(false);
    await sandbox.startBot();
    await ada.sees(committed);
    expect(await onlyLog()).toContain('- [ ] Primary goal: In flight\n');
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(ada.messages()).toHaveLength(1);
  });

  it('acknowledges none that the store does not take: the form stays, and works after the next start', async () => {
    const { ada, onlyLog, sandbox } = stage();
    await fillsInSlowly(ada, 'Not to be lost');
    const release = await holdStore(stage());
    const submitted = ada.submits();
    await pause(100);
    await Promise.all([submitted, sandbox.stopBot()]);
    expect(ada.errors()['Primary goal']).toContain(notSaved);
    expect(ada.shows('Primary goal')).toBe('Not to be lost');
    await release();
    await sandbox.startBot();
    await ada.submits();
    expect(ada.modal()).toBeNull();
    await ada.sees(committed);
    expect(await onlyLog()).toContain('- [ ] Primary goal: Not to be lost\n');
  });

  it('brings the commit to its end that is in flight, and gives the branch back: the next goes on at once', async () => {
    const { ada, grace, logs, log, sandbox, restarts } = stage();
    sandbox.github.setLatency(300);
    for (const person of [ada, grace]) {
      await person.types('/buildlog');
      await person.fills('Primary goal', `By ${person.id}`);
      await person.submits();
      await expect.poll(() => sandbox.github.calls.length).toBeGreaterThan(0);
    }
    await restarts();
    expect(log.lines.map(({ message }) => message).slice(0, 3)).toEqual([
      'connected',
      'batch settled',
      'stopped',
    ]);
    sandbox.github.setLatency(0);
    for (const person of [ada, grace]) {
      await person.sees(committed);
      expect(person.messages()).toHaveLength(1);
    }
    expect(Object.keys(await logs())).toHaveLength(2);
    expect(await sandbox.github.commits(9)).toHaveLength(3);
  });
});
