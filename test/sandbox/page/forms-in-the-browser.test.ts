import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pastes, runsCommand } from '../../support/browser-form.ts';
import { browserStageForEach } from '../../support/browser-stage.ts';
import { axeFindings } from './axe-findings.ts';
import { startFormBot } from './form-bot.ts';

const stage = browserStageForEach(() => ({ bot: false }));
let bot: Awaited<ReturnType<typeof startFormBot>>;
let page: Page;
let complaints: readonly string[];

beforeEach(async () => {
  ({ page, complaints } = stage());
  bot = await startFormBot(stage().sandbox.slack);
  await runsCommand(page, '/buildlog', 'Build journal');
});
afterEach(() => bot.stop());

function dialog(name: string): Locator {
  return page.getByRole('dialog', { name });
}

async function openSection(): Promise<void> {
  await page.getByRole('button', { name: 'The Journey' }).click();
  await dialog('The Journey').waitFor();
}

function picture(name: string, bytes = 100): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'image/png', buffer: Buffer.alloc(bytes, 1) };
}

test('Back closes the view on top and shows the one below as it was left', async () => {
  await page.getByRole('textbox', { name: 'Title' }).fill('A bot that writes');
  await openSection();
  await page.getByRole('button', { name: 'Back', exact: true }).first().click();
  await dialog('Build journal').waitFor();
  expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('A bot that writes');
  // The keyboard goes on where it was.
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('The Journey');
  expect(complaints).toEqual([]);
});

test('a paragraph, a code block and a paragraph fit into one field, by the keyboard alone', async () => {
  await openSection();
  await page.getByRole('textbox', { name: /What happened/ }).focus();
  await page.keyboard.type('It failed:');
  await page.keyboard.press('Enter');
  await page.keyboard.type('```Error: no such file');
  await page.keyboard.press('Enter');
  await page.keyboard.type('  at open');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Then it worked.');
  await page.keyboard.press('Control+Enter');
  await dialog('Build journal').waitFor();
  expect(bot.heard).toMatchObject([
    {
      story: {
        text: {
          rich_text_value: {
            elements: [
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'It failed:' }] },
              {
                type: 'rich_text_preformatted',
                elements: [{ type: 'text', text: 'Error: no such file\n  at open' }],
              },
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'Then it worked.' }] },
            ],
          },
        },
      },
    },
  ]);
});

test('code that is pasted keeps its lines, empty ones too', async () => {
  await openSection();
  await page.getByRole('textbox', { name: /What happened/ }).focus();
  await page.keyboard.type('```');
  await pastes(page, 'a {\n\n  b\n}');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('- one');
  await page.keyboard.press('Control+Enter');
  await dialog('Build journal').waitFor();
  expect(bot.heard).toMatchObject([
    {
      story: {
        text: {
          rich_text_value: {
            elements: [
              { type: 'rich_text_preformatted', elements: [{ text: 'a {\n\n  b\n}' }] },
              { type: 'rich_text_list', style: 'bullet', elements: [{ elements: [{ text: 'one' }] }] },
            ],
          },
        },
      },
    },
  ]);
});

test('lines that are pasted stay lines, empty ones too', async () => {
  await openSection();
  await page.getByRole('textbox', { name: /What happened/ }).focus();
  await page.keyboard.type('Before ');
  await pastes(page, 'one\n\ntwo');
  await page.keyboard.type(' after');
  await page.keyboard.press('Control+Enter');
  await dialog('Build journal').waitFor();
  const words = [{ type: 'text', text: 'Before one\n\ntwo after' }];
  expect(bot.heard).toMatchObject([
    { story: { text: { rich_text_value: { elements: [{ type: 'rich_text_section', elements: words }] } } } },
  ]);
});

test('files are chosen, listed, removed and sent', async () => {
  await openSection();
  const input = page.getByLabel('Screenshots');
  await input.setInputFiles(picture('first.png'));
  await page.getByText('first.png').waitFor();
  await input.setInputFiles(picture('second.png'));
  await page.getByText('second.png').waitFor();
  await page.getByRole('button', { name: 'Remove first.png' }).click();
  await page.getByText('first.png').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Enter');
  await dialog('Build journal').waitFor();
  expect(bot.heard).toMatchObject([
    {
      shots: {
        files: { type: 'file_input', files: [{ name: 'second.png', mimetype: 'image/png', size: 100 }] },
      },
    },
  ]);
});

test('too many files and too large ones are refused with words', async () => {
  await openSection();
  const input = page.getByLabel('Screenshots');
  await input.setInputFiles(['a.png', 'b.png', 'c.png'].map((name) => picture(name)));
  await page.getByText('Only 2 files can be chosen.').waitFor();
  await input.setInputFiles(picture('huge.png', 10 * 1024 * 1024 + 1));
  await page.getByText('huge.png is larger than 10 MB.').waitFor();
  await input.setInputFiles(picture('large.png', 10 * 1024 * 1024));
  await page.getByRole('button', { name: 'Remove large.png' }).waitFor();
  expect(await page.getByText('larger than').count()).toBe(0);
});

test('the menu of each row is its own, and asks first', async () => {
  await page.getByRole('button', { name: 'More options: Phase 2' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Move up' }).focus();
  await page.keyboard.press('Enter');
  const question = dialog('Sure?');
  await question.getByRole('button', { name: 'No' }).click();
  await question.waitFor({ state: 'detached' });
  expect(bot.heard).toEqual([]);
  await page.getByRole('button', { name: 'More options: Phase 2' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await question.getByRole('button', { name: 'Yes, do it' }).click();
  await expect
    .poll(() => bot.heard)
    .toMatchObject([{ block_id: 'Phase 2', action_id: 'row', selected_option: { value: 'remove' } }]);
});

test('a date, a menu and a choice beside a text or in a row reach the bot at once', async () => {
  await page.getByLabel('Date of the entry').fill('2026-11-21');
  await page.getByRole('combobox', { name: 'Add a section' }).selectOption('Test');
  await page.getByRole('radio', { name: 'Done' }).check();
  await expect
    .poll(() => bot.heard)
    .toMatchObject([
      { type: 'datepicker', action_id: 'day', selected_date: '2026-11-21' },
      { type: 'static_select', action_id: 'kind', selected_option: { value: 'test' } },
      { type: 'radio_buttons', action_id: 'how', selected_option: { value: 'done' } },
    ]);
});

test('pictures of Slack are drawn, and those elsewhere are named and not fetched', async () => {
  await page.getByRole('img', { name: 'The new form' }).waitFor();
  await expect.poll(() => page.evaluate("document.querySelector('.image-block img').naturalWidth")).toBe(1);
  await page.getByRole('img', { name: 'A picture elsewhere' }).waitFor();
  expect(complaints).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing amiss in the forms, %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(`document.documentElement.dataset.theme = '${colorScheme}'`);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'More options: Phase 1' }).click();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await openSection();
  await page.getByLabel('Screenshots').setInputFiles(picture('first.png'));
  await page.getByText('first.png').waitFor();
  expect(await axeFindings(page)).toEqual([]);
});
