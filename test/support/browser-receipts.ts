import type { Locator, Page } from 'playwright-core';

/** Goes to what the bot told this person. */
export async function opensBotMessages(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^buildlog/ })
    .click();
}

/** The message of the bot that says this. */
export function receipt(page: Page, says: string): Locator {
  return page.getByRole('main').getByRole('article').filter({ hasText: says }).last();
}

export async function pressesOnReceipt(page: Page, says: string, button: string): Promise<void> {
  await receipt(page, says).getByRole('button', { name: button, exact: true }).click();
}
