import type { Page } from 'playwright-core';

/** Fills in and submits a daily log with the keyboard, as a person at the sandbox page would, and opens its receipt. */
export async function writeDailyLogInBrowser(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Message #build-log' }).focus();
  await page.keyboard.type('/buildlog');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Daily log' }).waitFor();
  await page.keyboard.type('Ship the login page');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Answer the review');
  await page.getByRole('checkbox', { name: 'Primary goal' }).check();
  await typeInto(page, 'Progress Log', ['- Set up the form', 'Wired `POST /login` to the session']);
  await typeInto(page, 'Challenges Faced', [
    'The cookie was lost behind the proxy: <script>alert(1)</script>',
  ]);
  await typeInto(page, "Tomorrow's Plan", ['- Rate limit the endpoint']);
  await page
    .getByRole('textbox', { name: /^Improvements/ })
    .fill('Write the curl test first\nRead the proxy log before guessing');
  await page.getByRole('combobox', { name: /^Category/ }).selectOption('Workflow');
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^buildlog/ })
    .click();
}

async function typeInto(page: Page, label: string, lines: readonly string[]): Promise<void> {
  await page.getByRole('textbox', { name: new RegExp(`^${label}`) }).focus();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}
