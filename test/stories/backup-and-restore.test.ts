import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { stageForEach } from '../support/stage.ts';
import { startCli } from '../support/start-cli.ts';

const committed = 'Your daily log is committed';

describe('a backup of a store that is a file', () => {
  const stage = stageForEach();

  async function logs(person: Person, goal: string): Promise<void> {
    await person.types('/buildlog');
    await person.fills('Primary goal', goal);
    await person.submits();
    expect(person.modal()).toBeNull();
  }

  /** As an operator does, beside the running bot. */
  async function backsUp(): Promise<string> {
    const { dataFolder } = stage();
    const file = join(dataFolder, '..', 'copy.sqlite');
    const run = await startCli(['backup', file], { BUILDLOG_DATA_DIR: dataFolder });
    expect([await run.ended, run.errors()]).toEqual([0, `The store in ${dataFolder} is copied to ${file}\n`]);
    return file;
  }

  /** Stops the bot, empties its folder, puts the copy there, and starts it. */
  async function restores(file: string): Promise<void> {
    const { dataFolder, sandbox } = stage();
    await sandbox.stopBot();
    for (const name of await readdir(dataFolder)) await rm(join(dataFolder, name));
    await cp(file, join(dataFolder, 'buildlog.sqlite'));
    await sandbox.startBot();
  }

  it('taken while the bot runs, brings back drafts, and entries that waited and land', async () => {
    const { ada, grace, onlyLog, sandbox } = stage();
    sandbox.github.setDown(true);
    await logs(ada, 'Waited');
    await grace.types('/buildlog');
    await grace.fills('Primary goal', 'Half a thought');
    await grace.presses('Save draft');
    await grace.sees('Draft saved');
    await grace.closes();
    await restores(await backsUp());
    sandbox.github.setDown(false);
    sandbox.clock.moveBy(60_000);
    await ada.sees(committed);
    expect(await onlyLog()).toContain('- [ ] Primary goal: Waited\n');
    await grace.types('/buildlog');
    expect(grace.shows('Primary goal')).toBe('Half a thought');
  });

  it('has nothing of what came after it, and puts nothing into the repository twice', async () => {
    const { ada, grace, logs: committedLogs, sandbox } = stage();
    sandbox.github.setDown(true);
    await logs(ada, 'Waits in the copy');
    const file = await backsUp();
    await logs(grace, 'Came later');
    sandbox.github.setDown(false);
    sandbox.clock.moveBy(60_000);
    for (const person of [ada, grace]) await person.sees(committed);
    const commits = await sandbox.github.commits(9);
    const texts = await committedLogs();

    await restores(file);
    await ada.until(() => ada.messages().every(({ text }) => text.includes(committed)), 'its receipt again');
    expect(await committedLogs()).toEqual(texts);
    expect(await sandbox.github.commits(9)).toEqual(commits);
    // What the store has lost is still in the repository, and opens from there.
    await grace.types('/buildlog');
    await grace.sees('Open that one');
    await grace.presses('Open that one');
    await grace.until(() => grace.modalTitle() === 'Edit daily log', 'her entry');
    expect(grace.shows('Primary goal')).toBe('Came later');
  });
});
