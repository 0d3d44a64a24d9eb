import type { Page } from 'playwright-core';
import {
  architecture,
  components,
  costs,
  files,
  goal,
  improvements,
  left,
  phases,
  protectedRoute,
  reflection,
  registration,
  sample,
} from './browser-example-words.ts';
import { fillsIn, modal, runsCommand } from './browser-form.ts';
import {
  choosesForRow,
  goesBackTo,
  opensNewRow,
  opensSection,
  savesAndAddsAnother,
  savesTo,
  writesRows,
  writesSection,
} from './browser-journal.ts';

/** Writes all of the example journal into a new form, as a person would who has its notes beside them, up to its hub. */
export async function writeExampleJournal(page: Page): Promise<void> {
  await runsCommand(page, '/buildlog journal User Authentication API', 'Build journal');
  await fillsIn(page, { Duration: '4 hours', Status: 'Complete' });
  await writesSection(page, 'The Goal', { 'The Goal': goal });
  await writesBuilt(page);
  await writesJourney(page);
  await writesTests(page);
  await opensSection(page, 'Code Samples', 'New code sample');
  await writesRows(page, 'Build journal', [sample]);
  await writesSection(page, "What's Left", { "What's Left": left });
  await writesCosts(page);
  await writesSection(page, 'AI Experience Reflection', reflection);
  await writesSection(page, 'Improvements', improvements);
  await writesSection(page, 'Files Changed', files, 'Files and next entry');
}

/** The components are a table in their notes, and are pasted as that. */
async function writesBuilt(page: Page): Promise<void> {
  await opensSection(page, 'What We Built');
  await fillsIn(page, { Architecture: architecture });
  await page.getByRole('button', { name: 'Add several' }).click();
  await modal(page, 'Add components').waitFor();
  await fillsIn(page, { 'Component | Status | Notes': components });
  await savesTo(page, 'What We Built');
  await page.getByText('5. User model').waitFor();
  await savesTo(page, 'Build journal');
}

/** The last two phases come to mind in the wrong order. */
async function writesJourney(page: Page): Promise<void> {
  await opensSection(page, 'The Journey', 'New phase');
  const [setup, hashing, middleware] = phases;
  await writesRows(page, 'Build journal', [setup, middleware, hashing]);
  await page.getByText('3 phases').waitFor();
  await opensSection(page, 'The Journey');
  await choosesForRow(page, 'Password Hashing', 'Move up');
  await page.getByText('2. Password Hashing').waitFor();
  await goesBackTo(page, 'Build journal');
}

/** The password in the first command is nobody's; the guard asks, and is told. */
async function writesTests(page: Page): Promise<void> {
  await opensSection(page, 'Test Results', 'New test');
  await fillsIn(page, registration);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Command in line 3: a password or key').waitFor();
  await page.getByRole('checkbox', { name: /Nothing here is a secret/ }).check();
  await savesAndAddsAnother(page, 'Test');
  await fillsIn(page, protectedRoute);
  await savesTo(page, 'Build journal');
}

async function writesCosts(page: Page): Promise<void> {
  await opensSection(page, 'Cost/Performance Analysis', 'Cost/Performance');
  await opensNewRow(page, 'metric');
  await writesRows(page, 'Cost/Performance', costs);
  await goesBackTo(page, 'Build journal');
}
