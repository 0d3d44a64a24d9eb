import type { Page } from 'playwright-core';
import { fillsIn, runsCommand } from './browser-form.ts';
import { opensBotMessages } from './browser-receipts.ts';

/** Fills in and submits a daily log with the keyboard, as a person at the sandbox page would, and opens its receipt. */
export async function writeDailyLogInBrowser(page: Page): Promise<void> {
  await runsCommand(page, '/buildlog', 'Daily log');
  await page.keyboard.type('Ship the login page');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Answer the review');
  await page.getByRole('checkbox', { name: 'Primary goal' }).check();
  await fillsIn(page, {
    'Progress Log': ['- Set up the form', 'Wired `POST /login` to the session'],
    'Challenges Faced': ['The cookie was lost behind the proxy: <script>alert(1)</script>'],
    "Tomorrow's Plan": ['- Rate limit the endpoint'],
    Improvements: 'Write the curl test first\nRead the proxy log before guessing',
    Category: 'Workflow',
  });
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await opensBotMessages(page);
}
