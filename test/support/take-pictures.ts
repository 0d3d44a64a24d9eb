import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { openBrowser } from './browser.ts';
import { writeDailyLogInBrowser } from './write-daily-log-in-browser.ts';

/** Takes the README's pictures anew: `npm run pictures`. */
const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const browser = await openBrowser();
for (const colorScheme of ['light', 'dark'] as const) {
  const sandbox = await startSandbox();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme });
  await page.goto(sandbox.origin);
  await openForm(page);
  await page.screenshot({ path: join(folder, `form-${colorScheme}.png`) });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await writeDailyLogInBrowser(page);
  await page.getByText('Found 2 lessons').waitFor();
  await page.getByRole('link', { name: 'View' }).click();
  await page.getByRole('heading', { name: "Today's Focus" }).waitFor();
  await page.screenshot({ path: join(folder, `sandbox-${colorScheme}.png`) });
  await page.close();
  await sandbox.stop();
}
await browser.close();

async function openForm(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Message #build-log' }).focus();
  await page.keyboard.type('/buildlog');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Daily log' }).waitFor();
}
