import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { openBrowser } from '../support/browser.ts';
import { writeDailyLogInBrowser } from '../support/write-daily-log-in-browser.ts';

describe('a person at the sandbox page', () => {
  let browser: Browser;
  let sandbox: Sandbox;
  let page: Page;
  /** What the page complained about: scripts refused, files missing, exceptions, dialogs. */
  let complaints: string[];

  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    sandbox = await startSandbox();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(10_000);
    complaints = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (problem) => complaints.push(problem.message));
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    await page.goto(sandbox.origin);
    await page.getByRole('combobox', { name: 'Message #build-log' }).waitFor();
  });
  afterEach(async () => {
    await page.close();
    await sandbox.stop();
  });

  it('goes from /buildlog to the receipt, the file and the commit', async () => {
    await writeDailyLogInBrowser(page);
    const receipt = page.getByRole('main').getByText('Your daily log is committed');
    await receipt.first().waitFor();
    await page.getByText('Found 2 lessons: Workflow').waitFor();

    const path = (await sandbox.github.tree())
      .map((file) => file.path)
      .find((file) => file.includes('/daily/'));
    const text = await sandbox.github.file(path ?? '');
    expect(text).toContain(`## Today's Focus
- [x] Primary goal: Ship the login page
- [ ] Secondary goal: Answer the review

## Progress Log
- Set up the form
- Wired \`POST /login\` to the session

## Challenges Faced
- The cookie was lost behind the proxy: \\<script>alert(1)\\</script>

## Tomorrow's Plan
- Rate limit the endpoint

## Improvements

### Workflow
- Write the curl test first
- Read the proxy log before guessing
`);

    await page.getByRole('link', { name: 'View' }).click();
    const file = page.getByRole('complementary', { name: /repository/i });
    await file.getByRole('heading', { name: "Today's Focus" }).waitFor();
    await file.getByText('<script>alert(1)</script>').waitFor();
    await page.getByRole('tab', { name: /Commits/ }).click();
    await page.getByText('buildlog: daily log').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('is told in the form what is missing, with the focus where to mend it', async () => {
    await page.getByRole('combobox', { name: 'Message #build-log' }).focus();
    await page.keyboard.type('/buildlog');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Daily log' }).waitFor();
    await page.keyboard.type('   ');
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Primary goal needs a few words: one line is enough.').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('INPUT');
  });

  it('reads and works without sight of it: axe finds no label, role or contrast amiss, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(sandbox.origin);
      await page.getByRole('combobox', { name: 'Message #build-log' }).waitFor();
      expect(await violations(page), `${colorScheme} page`).toEqual([]);
      await page.getByRole('combobox', { name: 'Message #build-log' }).focus();
      await page.keyboard.type('/buildlog');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Daily log' }).waitFor();
      await page.getByRole('button', { name: 'More sections' }).click();
      await page.getByText('Reflections').waitFor();
      expect(await violations(page), `${colorScheme} form`).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});

const findings = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

/** What axe finds, as `rule: element` lines. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = findings.parse(await page.evaluate('axe.run(document).then((result) => result.violations)'));
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}
