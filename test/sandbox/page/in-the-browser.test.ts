import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Sandbox } from '../../../sandbox/start-sandbox.ts';
import { runsCommand } from '../../support/browser-form.ts';
import { browserStageForEach } from '../../support/browser-stage.ts';
import { startScriptedBot } from './scripted-bot.ts';

const stage = browserStageForEach(() => ({ bot: false }));
let sandbox: Sandbox;
let bot: Awaited<ReturnType<typeof startScriptedBot>>;
let page: Page;
let complaints: readonly string[];

beforeEach(async () => {
  ({ sandbox, page, complaints } = stage());
  bot = await startScriptedBot(sandbox.slack);
});
afterEach(() => bot.stop());

const openForm = () => runsCommand(page, '/buildlog', 'Scripted');

/** The id and tag of what has the focus. */
function focused(): Promise<string> {
  return page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.id');
}

test('the keyboard alone goes from the command to the answer', async () => {
  await page.keyboard.type('/bu');
  await page.getByRole('option', { name: /\/buildlog/ }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Scripted' }).waitFor();
  await page.keyboard.type('Ship it');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('- first');
  await page.keyboard.press('Enter');
  await page.keyboard.type('second with `code`');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  const item = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements });
  expect(bot.answers).toEqual([
    {
      goal: { answer: { type: 'plain_text_input', value: 'Ship it' } },
      log: {
        answer: {
          type: 'rich_text_input',
          rich_text_value: {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_list',
                style: 'bullet',
                indent: 0,
                border: 0,
                elements: [
                  item({ type: 'text', text: 'first' }),
                  item(
                    { type: 'text', text: 'second with ' },
                    { type: 'text', text: 'code', style: { code: true } },
                  ),
                ],
              },
            ],
          },
        },
      },
      kind: { answer: { type: 'static_select', selected_option: null } },
      done: { answer: { type: 'checkboxes', selected_options: [] } },
    },
  ]);
  expect(await focused()).toBe('Message #build-log');
  expect(complaints).toEqual([]);
});

test('what is typed after a modal was closed reaches the composer', async () => {
  await openForm();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForFunction('document.activeElement.role === "combobox"');
  await page.keyboard.type('/bu');
  await page.getByRole('option', { name: /\/buildlog/ }).waitFor();
});

test('the toolbar makes what its buttons say, and Tab leaves the editor', async () => {
  await openForm();
  await page.keyboard.type('x');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('Italic');
  await page.keyboard.press('Enter');
  await page.keyboard.type('slanted');
  await page.keyboard.press('Tab');
  await page.getByLabel('Kind').selectOption('Tools');
  await page.getByRole('checkbox', { name: 'Stretch' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(bot.answers).toMatchObject([
    {
      log: {
        answer: {
          rich_text_value: {
            elements: [
              {
                type: 'rich_text_section',
                elements: [{ type: 'text', text: 'slanted', style: { italic: true } }],
              },
            ],
          },
        },
      },
      kind: { answer: { selected_option: { value: 'tools' } } },
      done: { answer: { selected_options: [{ value: 'stretch' }] } },
    },
  ]);
});

test('an empty required field and the bot’s own error are shown at the field, which gets the focus', async () => {
  await openForm();
  await page.getByRole('button', { name: 'Save' }).click();
  const field = page.getByRole('textbox', { name: 'Goal' });
  await page.getByText('Please complete this required field.').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await focused()).toBe(await field.getAttribute('id'));

  await page.keyboard.type('wrong');
  await page.getByText('Please complete this required field.').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Enter');
  const said = page.getByText('Say something else.');
  await said.waitFor();
  expect(await field.getAttribute('aria-describedby')).toContain(await said.getAttribute('id'));
  expect(await field.inputValue()).toBe('wrong');
  expect(bot.answers).toEqual([]);
});

test('Esc asks before it throws away what was typed', async () => {
  await openForm();
  await page.keyboard.type('half a thought');
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: 'Are you sure?' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  expect(await page.getByRole('textbox', { name: 'Goal' }).inputValue()).toBe('half a thought');
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Close anyway' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused()).toBe('Message #build-log');
});

test('Esc asks each time, however often it is pressed', async () => {
  await openForm();
  await page.keyboard.type('half a thought');
  const question = page.getByRole('dialog', { name: 'Are you sure?' });
  for (const _time of [1, 2, 3]) {
    await page.keyboard.press('Escape');
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
  }
  expect(await page.getByRole('textbox', { name: 'Goal' }).inputValue()).toBe('half a thought');
});

test('Esc asks nothing once the bot has taken the fields away', async () => {
  await openForm();
  await page.keyboard.type('thank me');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Thank you.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a word without an end breaks inside the form', async () => {
  await openForm();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('endless'.repeat(60));
  const sizes = 'const body = document.querySelector(".view-body"); [body.scrollWidth, body.clientWidth]';
  const [content, room] = z.tuple([z.number(), z.number()]).parse(await page.evaluate(sizes));
  expect(content).toBe(room);
});

test('arrow down goes on below a code block', async () => {
  await openForm();
  await page.keyboard.type('x');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('```code');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('below');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(bot.answers).toMatchObject([
    {
      log: {
        answer: {
          rich_text_value: {
            elements: [
              { type: 'rich_text_preformatted', elements: [{ text: 'code' }] },
              { type: 'rich_text_section', elements: [{ text: 'below' }] },
            ],
          },
        },
      },
    },
  ]);
});

test('what was typed stays when the bot adds a field, and the focus goes on to that field', async () => {
  await openForm();
  await page.keyboard.type('kept');
  await page.getByRole('button', { name: 'More', exact: true }).focus();
  await page.keyboard.press('Enter');
  const added = page.getByRole('textbox', { name: 'Extra' });
  await added.waitFor();
  await expect.poll(focused).toBe(await added.getAttribute('id'));
  await page.keyboard.type('new');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(bot.answers).toMatchObject([
    { goal: { answer: { value: 'kept' } }, extra: { answer: { value: 'new' } } },
  ]);
});

test('markup in a message, a file and a commit is shown as text and does nothing', async () => {
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>';
  await sandbox.github.pushByHand(
    { 'notes.md': `# ${hostile}\n\n${hostile}\n` },
    `note ${hostile}\n\n${hostile}`,
  );
  await openForm();
  await page.keyboard.type(hostile);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /buildlog.*unread/ }).click();
  await page.getByText(`Kept: ${hostile}`).waitFor();
  await page.getByRole('button', { name: /notes\.md/ }).click();
  await page.getByRole('heading', { name: hostile }).waitFor();
  await page.getByRole('tab', { name: /Commits/ }).click();
  await page.getByRole('button', { name: /note/ }).click();
  await page.getByText(hostile).first().waitFor();
  expect(complaints).toEqual([]);
});

test('a link into the repository opens the pane there, and going back returns', async () => {
  await page.goto(`${sandbox.origin}/acme/journal/blob/main/README.md`);
  await page.getByRole('button', { name: 'Raw' }).waitFor();
  await page.getByRole('button', { name: 'All files' }).click();
  await page.getByRole('button', { name: 'README.md' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Raw' }).waitFor();
});

test('the clone command is selected where the browser does not let it be copied', async () => {
  await page.getByRole('button', { name: 'Copy the clone command' }).click();
  const selected = 'getSelection().toString()';
  await expect.poll(() => page.evaluate(selected)).toBe(`git clone ${sandbox.github.cloneUrl}`);
  expect(complaints).toEqual([]);
});

test('on a narrow page the side panes lie over the conversation until Esc or a click beside them', async () => {
  await page.setViewportSize({ width: 800, height: 700 });
  await page.reload();
  const channel = page.getByRole('navigation').getByRole('button', { name: 'general' });
  const repository = page.getByRole('complementary', { name: 'Repository' });
  await page.getByText('that at the top shows').waitFor();
  await page.getByRole('button', { name: 'Conversations' }).click();
  await channel.waitFor();
  await page.mouse.click(600, 400);
  await channel.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Repository' }).click();
  await repository.waitFor();
  await page.keyboard.press('Escape');
  await repository.waitFor({ state: 'detached' });
});

test('the page says that the sandbox is gone, also to someone in a form', async () => {
  await openForm();
  await bot.stop();
  await sandbox.stop();
  const gone = page.getByText('The sandbox does not answer. Is it still running?');
  await page.getByRole('dialog').getByText('The sandbox does not answer.').waitFor();
  expect(await gone.count()).toBe(2);
});

test('another person has their own screen and their own time of day', async () => {
  await openForm();
  await page.keyboard.type('mine');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /buildlog.*unread/ }).waitFor();
  await page.getByRole('button', { name: 'Ada Moreau' }).click();
  await page.getByRole('menuitem', { name: /Kenji Sato.*Asia\/Tokyo/ }).click();
  await page.getByRole('button', { name: 'Kenji Sato' }).waitFor();
  expect(await page.getByRole('button', { name: /unread/ }).count()).toBe(0);
});

test('the clock moves on for everyone', async () => {
  const before = sandbox.clock.now();
  await page.getByTitle('Move the clock').click();
  await page.getByRole('menuitem', { name: 'One hour later' }).click();
  await expect.poll(() => sandbox.clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
});
