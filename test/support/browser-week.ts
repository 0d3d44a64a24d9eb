import type { Page } from 'playwright-core';

/** Chooses an entry of the page's clock. */
export async function movesClock(page: Page, words: string): Promise<void> {
  await page.getByTitle('Move the clock').click();
  await page.getByRole('menuitem', { name: words }).click();
}

/** Opens the conversation with the bot, at its messages. */
export async function opensApp(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /buildlog/ })
    .click();
  await page.getByRole('tab', { name: 'Messages' }).click();
}

/** Looks at App Home anew. */
export async function opensHomeTab(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Messages' }).click();
  await page.getByRole('tab', { name: 'Home', exact: true }).click();
}
