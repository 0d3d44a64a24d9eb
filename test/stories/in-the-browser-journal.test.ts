import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createSandboxClock } from '../../sandbox/clock.ts';
import { axeFindings } from '../sandbox/page/axe-findings.ts';
import { writeExampleJournal } from '../support/browser-example-journal.ts';
import { fieldNamed, fillsIn, modal, runsCommand } from '../support/browser-form.ts';
import { choosesForRow, goesBackTo, opensSection, savesTo } from '../support/browser-journal.ts';
import { opensBotMessages, pressesOnReceipt, receipt } from '../support/browser-receipts.ts';
import { browserStageForEach } from '../support/browser-stage.ts';

const example = new URL('../fixtures/2026-01-01-user-auth-api.md', import.meta.url);
const path = 'buildlog/2026-01-01-user-authentication-api.md';

/** A picture of one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a build journal at the sandbox page', () => {
  // Half past five in the afternoon of the example's day, in Paris.
  const stage = browserStageForEach(() => ({
    clock: createSandboxClock(Date.parse('2026-01-01T16:30:00Z')),
  }));

  it('is the example when the example is written, becomes an edit of one line, and goes again', async () => {
    const { page, sandbox, complaints } = stage();
    await writeExampleJournal(page);
    await page.getByRole('button', { name: 'Preview' }).click();
    const yields =
      'This entry yields 9 lessons: 2 Architectural, 2 Workflow, 2 Tool Usage, 3 Domain Knowledge.';
    await modal(page, 'Preview').getByText(yields).waitFor();
    await goesBackTo(page, 'Build journal');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await opensBotMessages(page);
    await receipt(page, 'Your build journal is committed').waitFor();
    await page
      .getByText('Found 9 lessons: 2 Architectural, 2 Workflow, 2 Tool Usage, 3 Domain Knowledge')
      .waitFor();
    const author = `**Author:** [Ada Moreau](${sandbox.origin}/team/U0ADA00001)\n`;
    const seed = await readFile(example, 'utf8');
    const committed = seed.replace('**Status:** Complete\n', (status) => `${status}${author}`);
    expect(await sandbox.github.file(path)).toBe(committed);

    await pressesOnReceipt(page, 'Your build journal is committed', 'Edit');
    await modal(page, 'Edit build journal').waitFor();
    await opensSection(page, 'The Journey');
    await choosesForRow(page, 'Password Hashing', 'Edit');
    await modal(page, 'Edit phase').waitFor();
    await page.getByRole('textbox', { name: fieldNamed('Lesson') }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Never the password itself.');
    await savesTo(page, 'The Journey');
    await goesBackTo(page, 'Edit build journal');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await receipt(page, 'Your edit of the build journal is committed').waitFor();
    expect(await sandbox.github.file(path)).toBe(
      committed.replace('comparing (redacted).\n', 'comparing (redacted). Never the password itself.\n'),
    );

    await pressesOnReceipt(page, 'Your edit of the build journal is committed', 'Undo');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await receipt(page, 'is back as it was').waitFor();
    expect(await sandbox.github.file(path)).toBe(committed);

    await pressesOnReceipt(page, 'Your build journal is committed', 'Undo');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await receipt(page, 'is removed').waitFor();
    expect(await sandbox.github.file(path)).toBeNull();
    expect(complaints).toEqual([]);
  }, 90_000);

  it('shows a screenshot that was chosen in its form', async () => {
    const { page, sandbox, complaints } = stage();
    await sandbox.github.pushByHand({ [path]: await readFile(example, 'utf8') }, 'Add a journal');
    await runsCommand(page, '/buildlog edit authentication', 'Edit build journal');
    await opensSection(page, 'Screenshots');
    await page
      .getByLabel('Add screenshots')
      .setInputFiles({ name: 'login.png', mimeType: 'image/png', buffer: dot });
    await page.getByText('login.png').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Say in a caption what each picture shows.').waitFor();
    await fillsIn(page, { Caption: 'The login form' });
    await savesTo(page, 'Edit build journal');
    await page.getByText('1 screenshot').waitFor();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await opensBotMessages(page);
    await receipt(page, 'Your edit of the build journal is committed').waitFor();
    await page.getByRole('link', { name: 'View' }).click();
    const file = page.getByRole('complementary', { name: /repository/i });
    await file.getByRole('heading', { name: 'Screenshots' }).scrollIntoViewIfNeeded();
    await file.getByRole('img', { name: 'The login form' }).waitFor();
    const width = "document.querySelector('.file-drawn img').naturalWidth";
    await expect.poll(() => page.evaluate(width)).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('has a form of which axe finds no label, role or contrast amiss, light and dark', async () => {
    const { page, complaints } = stage();
    const findsNothing = async (view: string) => {
      for (const theme of ['light', 'dark']) {
        await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
        expect(await axeFindings(page), `${view}, ${theme}`).toEqual([]);
      }
    };
    await runsCommand(page, '/buildlog journal Rate limits', 'Build journal');
    await findsNothing('hub');
    await opensSection(page, 'The Journey', 'New phase');
    await fillsIn(page, { Title: 'Token bucket', 'What happened': ['It `leaked`.'] });
    await findsNothing('row');
    await savesTo(page, 'Build journal');
    await page.getByText('1 phase').waitFor();
    await opensSection(page, 'The Journey');
    await findsNothing('list');
    await goesBackTo(page, 'Build journal');
    await page.getByRole('button', { name: 'Preview' }).click();
    await modal(page, 'Preview').getByText('Token bucket').waitFor();
    await findsNothing('preview');
    expect(complaints).toEqual([]);
  }, 60_000);
});
