import { describe, expect, it } from 'vitest';
import type { PlayedRepository } from '../../sandbox/github/played-github.ts';
import { startsJournal, writesRequired } from '../support/journal-form.ts';
import { stageForEach } from '../support/stage.ts';
import { platformName, tiesGeneral } from '../support/ties-general.ts';

async function entriesIn(repository: PlayedRepository): Promise<readonly string[]> {
  const paths = (await repository.tree()).map(({ path }) => path);
  return paths.filter((path) => /\/\d{4}-[^/]*\.md$/.test(path));
}

describe('two channels with a log each', () => {
  const stage = stageForEach();

  it('have a daily log of one day each, and edit each their own', async () => {
    const { ada, sandbox, repository } = stage();
    await tiesGeneral(stage());
    for (const [where, goal] of [
      ['build-log', 'Ship the product'],
      ['general', 'Ship the platform'],
    ] as const) {
      await ada.types('/buildlog', where);
      expect(ada.shows('Primary goal')).toBe('');
      await ada.fills('Primary goal', goal);
      await ada.submits();
      await ada.until(() => ada.modal() === null, 'the form to close');
    }
    const path = 'buildlog/daily/2026/11/2026-11-20-ada-moreau.md';
    const platform = repository(platformName);
    await expect.poll(() => platform.file(path)).toContain('Primary goal: Ship the platform');
    await expect.poll(() => sandbox.github.file(path)).toContain('Primary goal: Ship the product');
    await ada.types('/buildlog', 'general');
    expect(ada.modalTitle()).toBe('Edit daily log');
    expect(ada.shows('Primary goal')).toBe('Ship the platform');
    await ada.closes();
    await ada.types('/buildlog', 'build-log');
    expect(ada.shows('Primary goal')).toBe('Ship the product');
  });

  it('have journals each, and the form says where a journal goes', async () => {
    const { ada, grace, sandbox, repository } = stage();
    await tiesGeneral(stage());
    await startsJournal(ada, 'Rate limits', 'build-log');
    expect(ada.reads()).toContain('goes to acme/journal@main');
    expect(ada.shows('Goes to')).toContain('acme/journal@main');
    await startsJournal(grace, 'Retries', 'general');
    expect(grace.reads()).toContain(`goes to ${platformName}`);
    await writesRequired(ada);
    await writesRequired(grace);
    await ada.submits();
    await grace.submits();
    await ada.sees('Your build journal is committed');
    await grace.sees('Your build journal is committed');
    expect(await entriesIn(sandbox.github)).toEqual(['buildlog/2026-11-20-rate-limits.md']);
    expect(await entriesIn(repository(platformName))).toEqual(['buildlog/2026-11-20-retries.md']);
    expect(grace.reads()).toContain(`/${platformName}/blob/main/buildlog/2026-11-20-retries.md`);
  });

  it('are chosen from in the form: a journal moved to the other one is written there', async () => {
    const { ada, sandbox, repository, restarts } = stage();
    await tiesGeneral(stage());
    await startsJournal(ada, 'Rate limits', 'build-log');
    await writesRequired(ada);
    await ada.fills('Goes to', platformName);
    await ada.sees(`goes to ${platformName}`);
    await ada.closes();
    await restarts();
    await ada.types('/buildlog journal', 'build-log');
    await ada.sees(platformName);
    await ada.presses('Open');
    await ada.sees('Your draft is back');
    expect(ada.reads()).toContain(`goes to ${platformName}`);
    await ada.submits();
    await ada.sees('Your build journal is committed');
    expect(await entriesIn(repository(platformName))).toEqual(['buildlog/2026-11-20-rate-limits.md']);
    expect(await entriesIn(sandbox.github)).toEqual([]);
    await ada.presses('Edit');
    await ada.sees('You are editing');
    expect(ada.labels()).not.toContain('Goes to');
  });

  it('list their own journals for editing', async () => {
    const { ada, sandbox, repository } = stage();
    await tiesGeneral(stage());
    await repository(platformName).pushByHand(
      { 'buildlog/2026-11-01-queues.md': '# Build Journal: Queues\n' },
      'By hand',
    );
    await sandbox.github.pushByHand(
      { 'buildlog/2026-11-02-pages.md': '# Build Journal: Pages\n' },
      'By hand',
    );
    await ada.types('/buildlog edit', 'general');
    await ada.sees('2026-11-01-queues');
    expect(ada.reads()).not.toContain('pages');
    await ada.closes();
    await ada.types('/buildlog edit', 'build-log');
    await ada.sees('2026-11-02-pages');
    expect(ada.reads()).not.toContain('queues');
  });
});
