import { describe, expect, it } from 'vitest';
import { stageForEach } from '../support/stage.ts';

describe('the connections to Slack', () => {
  const stage = stageForEach();

  it('are two, so that one takes the commands while the other is renewed', () => {
    expect(stage().sandbox.slack.connections).toBe(2);
  });

  it('come back within a second when Slack renews both at once, and a command works', async () => {
    const { ada, sandbox } = stage();
    const opened = () =>
      sandbox.slack.calls.filter(({ method }) => method === 'apps.connections.open').length;
    const before = opened();
    sandbox.slack.fault({ type: 'refresh-socket' });
    await expect
      .poll(() => [opened(), sandbox.slack.connections], { interval: 20, timeout: 1_000 })
      .toEqual([before + 2, 2]);
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Daily log');
  });

  it('come back when they break without a word, and again', async () => {
    const { ada, sandbox } = stage();
    for (const day of ['2026-11-18', '2026-11-19']) {
      sandbox.slack.fault({ type: 'drop-socket' });
      await expect.poll(() => sandbox.slack.connections, { interval: 5 }).toBe(0);
      await expect.poll(() => sandbox.slack.connections, { interval: 20 }).toBe(2);
      await ada.types(`/buildlog ${day}`);
      expect(ada.modalTitle()).toBe('Daily log');
      await ada.closes();
    }
  });

  it('are asked for again when Slack refuses one, with a line in the log', async () => {
    const { ada, log, sandbox } = stage();
    const refusal = {
      type: 'api-error',
      method: 'apps.connections.open',
      error: 'internal_error',
      times: 2,
    } as const;
    sandbox.slack.fault(refusal);
    sandbox.slack.fault({ type: 'refresh-socket' });
    await expect.poll(() => sandbox.slack.connections, { interval: 5 }).toBe(0);
    await expect.poll(() => sandbox.slack.connections, { interval: 20 }).toBe(2);
    expect(
      log.lines.filter(({ message }) => message === 'no connection to Slack, it is tried again'),
    ).toHaveLength(2);
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Daily log');
  });
});
