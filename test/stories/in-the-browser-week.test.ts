import { describe, expect, it } from 'vitest';
import { createSandboxClock } from '../../sandbox/clock.ts';
import { browserStageForEach } from '../support/browser-stage.ts';
import { movesClock, opensApp, opensHomeTab } from '../support/browser-week.ts';
import { personOf } from '../support/person.ts';

const monday = Date.parse('2026-11-16T08:00:00Z');

describe('a week of three people in three zones', () => {
  const stage = browserStageForEach(() => ({ clock: createSandboxClock(monday) }));

  it('asks each at their own hour but who is away, and shows on App Home what was pushed by git', async () => {
    const { page, sandbox, complaints } = stage();
    const [ada, grace, kenji] = sandbox.slack.people.map(({ id }) => personOf(sandbox.slack, id));
    if (ada === undefined || grace === undefined || kenji === undefined)
      throw new Error('somebody is missing');
    for (const person of [ada, grace, kenji]) await person.types('/buildlog remind 17:30 mon-fri');
    await grace.types('/buildlog away until Friday');

    await movesClock(page, 'The next 17:30');
    await opensApp(page);
    await page.getByText('Your daily log of Monday, 2026-11-16').first().waitFor();
    await page.getByRole('button', { name: 'Write log' }).first().click();
    await ada.until(() => ada.modal() !== null, 'the form');
    await ada.fills('Primary goal', 'Ship the search page');
    await ada.submits();
    await page.getByText('Your daily log of Monday, 2026-11-16 is written.').first().waitFor();

    await page.getByRole('button', { name: 'Someone pushes a journal by git' }).click();
    await expect
      .poll(async () => (await sandbox.github.tree()).map(({ path }) => path))
      .toContainEqual(expect.stringContaining('cache-the-search-page'));
    await movesClock(page, 'Tomorrow, 09:00');
    await opensHomeTab(page);
    await page.getByText('Still open').waitFor();
    await page.getByText('Ship the search page').first().waitFor();

    await movesClock(page, 'The next Friday, 17:30');
    await page.getByRole('tab', { name: 'Messages' }).click();
    await page.getByText('Your daily log of Friday, 2026-11-20').first().waitFor();
    sandbox.clock.moveTo(Date.parse('2026-11-20T22:30:30Z'));
    await grace.sees('Your daily log of Friday, 2026-11-20');
    expect(grace.reads()).not.toContain('2026-11-16');
    await opensHomeTab(page);
    await page.getByRole('link', { name: 'Put the cache behind the query, not behind the page' }).waitFor();
    expect(complaints).toEqual([]);
  }, 90_000);
});
