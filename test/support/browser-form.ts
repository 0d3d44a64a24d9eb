import type { Locator, Page } from 'playwright-core';

/**
 * What goes into a field. A formatted one takes parts: each is typed on a line of its own, and one that begins with
 * three back-ticks is a block of code, whose text is pasted.
 */
type Typed = string | readonly string[];

/** Label -> what goes there. */
export type TypedFields = Readonly<Record<string, Typed>>;

/** The modal that is on top, by its title. */
export function modal(page: Page, title: string): Locator {
  return page.getByRole('dialog', { name: title, exact: true });
}

/** Types a command into the composer and waits for the modal with this title. */
export async function runsCommand(page: Page, command: string, title: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Message #build-log' }).focus();
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
  await modal(page, title).waitFor();
}

/** Fills in fields of the modal on top, one after the other. */
export async function fillsIn(page: Page, fields: TypedFields): Promise<void> {
  for (const [label, typed] of Object.entries(fields)) await fillsField(page, label, typed);
}

async function fillsField(page: Page, label: string, typed: Typed): Promise<void> {
  const top = page.getByRole('dialog');
  const name = fieldNamed(label);
  const field = top.getByRole('textbox', { name });
  if (typeof typed !== 'string') return typesParts(page, field, typed);
  const choice = top.getByRole('combobox', { name });
  if ((await choice.count()) > 0) await choice.selectOption(typed);
  else await field.fill(typed);
}

async function typesParts(page: Page, field: Locator, parts: readonly string[]): Promise<void> {
  await field.focus();
  for (const [index, part] of parts.entries()) {
    const above = parts[index - 1];
    // Enter goes on in a list or paragraph; below a block of code the arrow leads on.
    if (above !== undefined) await page.keyboard.press(above.startsWith(FENCE) ? 'ArrowDown' : 'Enter');
    if (!part.startsWith(FENCE)) await page.keyboard.type(part);
    else {
      await page.keyboard.type(FENCE);
      await pastes(page, part.slice(FENCE.length));
    }
  }
}

const FENCE = '```';

/** Pastes text where the focus is. */
export async function pastes(page: Page, text: string): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(paste);
  }`);
}

/** What may be left empty says so behind its label. */
export function fieldNamed(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}( \\(optional\\))?$`);
}
