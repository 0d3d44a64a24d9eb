import { describe, expect, it } from 'vitest';
import { botEnvironment } from '../../sandbox/bot-environment.ts';
import { createSandboxClock } from '../../sandbox/clock.ts';
import { stageForEach } from '../support/stage.ts';
import { type CliRun, startCli } from '../support/start-cli.ts';

const committed = 'Your daily log is committed';

/** What a lock on its folder makes sure of: one process has the file, and whoever starts next knows that the last is gone. */
describe('a process that keeps its store in a folder', () => {
  const stage = stageForEach({ bot: false, clock: createSandboxClock() });

  async function starts(): Promise<CliRun> {
    const { sandbox, dataFolder } = stage();
    return startCli(['start'], botEnvironment(sandbox.slack, sandbox.github, dataFolder));
  }

  async function connects(): Promise<CliRun> {
    const run = await starts();
    await run.printed('"msg":"connected"');
    return run;
  }

  it('loses nothing that it acknowledged when it is killed before the commit', async () => {
    const { ada, onlyLog, sandbox } = stage();
    sandbox.github.setDown(true);
    const run = await connects();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Acknowledged');
    await ada.submits();
    expect(ada.modal()).toBeNull();
    await ada.sees('waits for GitHub');
    run.child.kill('SIGKILL');
    expect(await run.ended).toBeNull();
    sandbox.github.setDown(false);
    await connects();
    await ada.sees(committed);
    expect(await onlyLog()).toContain('- [ ] Primary goal: Acknowledged\n');
    expect(await sandbox.github.commits(9)).toHaveLength(2);
  });

  it('has the words of a submission on disk when it acknowledges it, even if it is killed at once', async () => {
    const { ada, sandbox } = stage();
    sandbox.github.setLatency(1_000);
    const run = await connects();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Acknowledged');
    await ada.submits();
    run.child.kill('SIGKILL');
    expect(await run.ended).toBeNull();
    sandbox.github.setLatency(0);
    await connects();
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Edit daily log');
    expect(ada.shows('Primary goal')).toBe('Acknowledged');
    await ada.sees(committed);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
  });

  it('refuses to share its folder with another process, in a clear sentence', async () => {
    const { dataFolder, sandbox } = stage();
    const first = await connects();
    const second = await starts();
    expect(await second.ended).toBe(1);
    expect(second.errors()).toBe(
      `buildlog cannot start: Another buildlog is using the data folder ${dataFolder}. Stop it first, or give this one a folder of its own in BUILDLOG_DATA_DIR.\n`,
    );
    expect(first.child.exitCode).toBeNull();
    await expect.poll(() => sandbox.slack.connections, { timeout: 10_000 }).toBe(2);
  });
});
