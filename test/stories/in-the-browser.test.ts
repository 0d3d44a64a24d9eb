import { describe, expect, it } from 'vitest';
import { axeFindings } from '../sandbox/page/axe-findings.ts';
import { modal, runsCommand } from '../support/browser-form.ts';
import { browserStageForEach, opensPage } from '../support/browser-stage.ts';
import { writeDailyLogInBrowser } from '../support/write-daily-log-in-browser.ts';

describe('a person at the sandbox page', () => {
  const stage = browserStageForEach();

  it('goes from /buildlog to the receipt, the file and the commit', async () => {
    const { page, sandbox, complaints } = stage();
    await writeDailyLogInBrowser(page);
    const receipt = page.getByRole('main').getByText('Your daily log is committed');
    await receipt.first().waitFor();
    await page.getByText('Found 2 lessons: 2 Workflow').waitFor();

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
    const { page } = stage();
    await runsCommand(page, '/buildlog', 'Daily log');
    await page.keyboard.type('   ');
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Primary goal needs a few words: one line is enough.').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('INPUT');
  });

  it('reads and works without sight of it: axe finds no label, role or contrast amiss, light and dark', async () => {
    const { page, sandbox } = stage();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await opensPage({ page, sandbox });
      expect(await axeFindings(page), `${colorScheme} page`).toEqual([]);
      await runsCommand(page, '/buildlog', 'Daily log');
      await page.getByRole('button', { name: 'More sections' }).click();
      await modal(page, 'Daily log').getByText('Reflections').waitFor();
      expect(await axeFindings(page), `${colorScheme} form`).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});
