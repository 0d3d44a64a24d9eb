import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { createSandboxClock } from '../../sandbox/clock.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { openBrowser } from './browser.ts';
import { writeExampleJournal } from './browser-example-journal.ts';
import { modal, runsCommand } from './browser-form.ts';
import { opensPage } from './browser-stage.ts';
import { movesClock, opensApp } from './browser-week.ts';
import { writeDailyLogInBrowser } from './write-daily-log-in-browser.ts';

/** Takes the README's pictures anew: `npm run pictures`. */
const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const browser = await openBrowser();
for (const theme of ['light', 'dark'] as const) {
  await picturesOf(theme, Date.parse('2026-11-20T16:30:00Z'), dailyLog);
  await picturesOf(theme, Date.parse('2026-01-01T16:30:00Z'), buildJournal);
  await picturesOf(theme, Date.parse('2026-11-20T15:30:00Z'), teamDay);
}
await browser.close();

/** Keeps what the page shows under this name. */
type Keep = (name: string) => Promise<void>;

async function picturesOf(
  colorScheme: 'light' | 'dark',
  now: number,
  show: (page: Page, keep: Keep) => Promise<void>,
): Promise<void> {
  const sandbox = await startSandbox({ clock: createSandboxClock(now) });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme });
  await opensPage({ page, sandbox });
  await show(page, async (name) => {
    // A palette is enough for a page of few colours, and a quarter of the size.
    const picture = sharp(await page.screenshot()).png({ palette: true, effort: 10 });
    await picture.toFile(join(folder, `${name}-${colorScheme}.png`));
  });
  await page.close();
  await sandbox.stop();
}

async function dailyLog(page: Page, keep: Keep): Promise<void> {
  await runsCommand(page, '/buildlog', 'Daily log');
  await keep('form');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await writeDailyLogInBrowser(page);
  await page.getByText('Found 2 lessons').waitFor();
  await page.getByRole('link', { name: 'View' }).click();
  await page.getByRole('heading', { name: "Today's Focus" }).waitFor();
  await keep('sandbox');
}

async function buildJournal(page: Page, keep: Keep): Promise<void> {
  await writeExampleJournal(page);
  await modal(page, 'Build journal').getByRole('button', { name: 'Preview' }).scrollIntoViewIfNeeded();
  await keep('journal');
  await page.getByRole('button', { name: 'Preview' }).click();
  await modal(page, 'Preview').getByText('This entry yields 9 lessons').waitFor();
  await keep('preview');
}

async function teamDay(page: Page, keep: Keep): Promise<void> {
  await runsCommand(page, '/buildlog settings', 'Settings');
  await modal(page, 'Settings').getByRole('combobox', { name: 'Reminders' }).selectOption('own');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Your reminders are saved.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Someone pushes a journal by git' }).click();
  await page
    .getByText(/cache-the-search-page/)
    .first()
    .waitFor();
  await movesClock(page, 'The next 17:30');
  await opensApp(page);
  await page.getByText('How was your day?').first().waitFor();
  await keep('reminder');
  await page.getByRole('tab', { name: 'Home', exact: true }).click();
  await page.getByText('What the team learned').waitFor();
  await keep('home');
}
