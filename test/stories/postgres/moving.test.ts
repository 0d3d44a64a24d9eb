import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { botEnvironment } from '../../../sandbox/bot-environment.ts';
import { createSandboxClock } from '../../../sandbox/clock.ts';
import { stageForEach } from '../../support/stage.ts';
import { startCli } from '../../support/start-cli.ts';

const committed = 'Your daily log is committed';

describe('a bot whose store is moved', () => {
  const stage = stageForEach({ bot: false, clock: createSandboxClock() });

  /** Starts the bot, does this, and stops it. */
  async function whileItRuns(
    store: Readonly<Record<string, string>>,
    does: () => Promise<void>,
  ): Promise<void> {
    const { dataFolder, sandbox } = stage();
    const settings = botEnvironment(sandbox.slack, sandbox.github, dataFolder);
    const run = await startCli(['start'], { ...settings, ...store });
    await run.printed('"msg":"connected"');
    await does();
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
  }

  async function moves(from: Readonly<Record<string, string>>, to: string): Promise<void> {
    const run = await startCli(['migrate-store', '--to', to], from);
    expect([await run.ended, run.errors()]).toEqual([0, expect.stringMatching(/^\d+ rows are copied\. /)]);
  }

  it('from its folder to a database, and back to another folder, goes on where it was', async () => {
    const { ada, grace, dataFolder, logs, sandbox, storeSettings } = stage();
    const database = storeSettings.DATABASE_URL ?? '';
    const folder = join(dataFolder, '..', 'moved');
    sandbox.github.setDown(true);
    await whileItRuns({}, async () => {
      await ada.types('/buildlog');
      await ada.fills('Primary goal', 'Waits for the move');
      await ada.submits();
      await ada.sees('waits for GitHub');
      await grace.types('/buildlog');
      await grace.fills('Primary goal', 'Half a thought');
      await grace.presses('Save draft');
      await grace.sees('Draft saved');
      await grace.closes();
    });
    await moves({ BUILDLOG_DATA_DIR: dataFolder }, database);
    sandbox.github.setDown(false);
    await whileItRuns(storeSettings, () => ada.sees(committed));
    expect(Object.values(await logs())[0]).toContain('- [ ] Primary goal: Waits for the move\n');

    await moves(storeSettings, folder);
    await whileItRuns({ BUILDLOG_DATA_DIR: folder }, async () => {
      await grace.types('/buildlog');
      expect(grace.shows('Primary goal')).toBe('Half a thought');
      await grace.submits();
      await grace.sees(committed);
    });
    expect(Object.keys(await logs())).toHaveLength(2);
    expect(await sandbox.github.commits(9)).toHaveLength(3);
    expect([ada.messages().length, grace.messages().length]).toEqual([1, 1]);
  });
});
