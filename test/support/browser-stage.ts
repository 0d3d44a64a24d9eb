import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/start-sandbox.ts';
import { openBrowser } from './browser.ts';

/** The sandbox's page in a real Chromium, with the whole bot behind it. */
export type BrowserStage = {
  readonly sandbox: Sandbox;
  readonly page: Page;
  /** What the page complained about: scripts refused, files missing, exceptions, dialogs. */
  readonly complaints: readonly string[];
};

/** A fresh sandbox and page for each test, in one browser, taken down after it. */
export function browserStageForEach(options: () => SandboxOptions = () => ({})): () => BrowserStage {
  let browser: Browser | null = null;
  let stage: BrowserStage | null = null;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    if (browser === null) throw new Error('the browser did not start');
    const sandbox = await startSandbox(options());
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(10_000);
    stage = { sandbox, page, complaints: complaintsOf(page) };
    await opensPage(stage);
  });
  afterEach(async () => {
    await stage?.page.close();
    await stage?.sandbox.stop();
    stage = null;
  });
  return () => {
    if (stage === null) throw new Error('the stage is set for each test only');
    return stage;
  };
}

/** Opens the page anew, as it is at first. */
export async function opensPage({ page, sandbox }: Pick<BrowserStage, 'page' | 'sandbox'>): Promise<void> {
  await page.goto(sandbox.origin);
  await page.getByRole('combobox', { name: 'Message #build-log' }).waitFor();
}

function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (problem) => complaints.push(problem.message));
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  return complaints;
}
