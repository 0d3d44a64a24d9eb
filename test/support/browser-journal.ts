import type { Page } from 'playwright-core';
import { fillsIn, modal, type TypedFields } from './browser-form.ts';

/** Opens a section from the hub. `title` is that of its modal, where it is shorter than the heading. */
export async function opensSection(page: Page, heading: string, title = heading): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^(Write|Edit) ${heading}`) })
    .click();
  await modal(page, title).waitFor();
}

/** Saves the modal on top with the keyboard, and waits for the one below. */
export async function savesTo(page: Page, below: string): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await modal(page, below).waitFor();
}

/** Goes back to the modal below. */
export async function goesBackTo(page: Page, below: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Back', exact: true }).last().click();
  await modal(page, below).waitFor();
}

/** Writes a section without rows, from the hub and back to it. */
export async function writesSection(
  page: Page,
  heading: string,
  fields: TypedFields,
  title = heading,
): Promise<void> {
  await opensSection(page, heading, title);
  await fillsIn(page, fields);
  await savesTo(page, 'Build journal');
}

/** Writes rows one after the other, without leaving the form of a row that is open, and saves the last to the view below. */
export async function writesRows(page: Page, below: string, rows: readonly TypedFields[]): Promise<void> {
  for (const [index, row] of rows.entries()) {
    await fillsIn(page, row);
    if (index < rows.length - 1) await savesAndAddsAnother(page, Object.keys(row)[0] ?? '');
  }
  await savesTo(page, below);
}

/** Opens the form of a new row from the list that is open. */
export async function opensNewRow(page: Page, one: string): Promise<void> {
  await page.getByRole('button', { name: `Add a ${one}` }).click();
  await modal(page, `New ${one}`).waitFor();
}

/** Keeps the row, and waits for the form of the next one; `first` is the label of its first field. */
export async function savesAndAddsAnother(page: Page, first: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(first, { exact: true });
  const before = await field.getAttribute('id');
  await page.getByRole('button', { name: 'Save and add another' }).click();
  await page.locator(`[id="${before}"]`).waitFor({ state: 'detached' });
  await field.waitFor();
}

/** Chooses from the menu beside a row. */
export async function choosesForRow(page: Page, row: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`More options: .*${row}`) }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: choice }).click();
}
