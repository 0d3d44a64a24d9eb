import { Octokit } from 'octokit';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Sandbox } from '../../../sandbox/start-sandbox.ts';
import { browserStageForEach } from '../../support/browser-stage.ts';
import { axeFindings } from './axe-findings.ts';

const journal = 'buildlog/2026-11-20-form.md';
const text = '# The form\n\nSee [the start](../README.md).\n\n![The new form](assets/form.png)\n';
/** A picture of one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const stage = browserStageForEach(() => ({ bot: false }));
let sandbox: Sandbox;
let page: Page;
let complaints: readonly string[];

beforeEach(async () => {
  ({ sandbox, page, complaints } = stage());
  await sandbox.github.pushByHand({ [journal]: text, 'buildlog/assets/form.png': dot }, 'Add a journal');
});

async function openFile(path: string): Promise<void> {
  await page.goto(`${sandbox.origin}/acme/journal/blob/main/${path}`);
  await page.getByRole('heading', { name: path.split('/').at(-1) ?? '' }).waitFor();
}

async function more(what: string): Promise<void> {
  await page.getByRole('button', { name: 'More to do with this file' }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

const paths = async () => (await sandbox.github.tree()).map(({ path }) => path);

test('a picture is drawn, by itself and in the text that shows it', async () => {
  const width = (where: string) => () =>
    page.evaluate(`document.querySelector('${where} img')?.naturalWidth`);
  await openFile('buildlog/assets/form.png');
  await page.getByRole('img', { name: 'form.png' }).waitFor();
  await expect.poll(width('.file-picture')).toBe(1);
  await openFile(journal);
  await page.getByRole('img', { name: 'The new form' }).waitFor();
  await expect.poll(width('.file-drawn')).toBe(1);
  await page.getByRole('link', { name: 'the start' }).click();
  await page.getByRole('heading', { name: 'README.md' }).waitFor();
  expect(complaints).toEqual([]);
});

test('an edit by hand is committed', async () => {
  await openFile(journal);
  await page.getByRole('button', { name: 'Edit by hand' }).click();
  await page.getByRole('textbox', { name: `Text of ${journal}` }).fill('# Mine\n');
  await page.getByRole('button', { name: 'Commit', exact: true }).click();
  await page.getByRole('heading', { name: 'Mine' }).waitFor();
  expect(await sandbox.github.file(journal)).toBe('# Mine\n');
});

test('an edit by hand never overwrites what was committed meanwhile, unless its author wants that', async () => {
  await openFile(journal);
  await page.getByRole('button', { name: 'Edit by hand' }).click();
  const field = page.getByRole('textbox', { name: `Text of ${journal}` });
  await field.fill('# Mine\n');
  await sandbox.github.pushByHand({ [journal]: '# The bot was here\n' }, 'By the bot');
  await page.getByText('The file was changed while you were editing.').waitFor();
  expect(await page.getByRole('region', { name: 'The newer text' }).innerText()).toBe('# The bot was here\n');
  expect(await page.getByRole('button', { name: 'Commit', exact: true }).isDisabled()).toBe(true);
  expect(await field.inputValue()).toBe('# Mine\n');
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Go on from the newer text' }).click();
  expect(await field.inputValue()).toBe('# The bot was here\n');
  await field.fill('# The bot and I\n');
  await page.getByRole('button', { name: 'Commit', exact: true }).click();
  await page.getByRole('heading', { name: 'The bot and I' }).waitFor();
});

test('an edit by hand is not lost with a file that was deleted meanwhile', async () => {
  await openFile(journal);
  await page.getByRole('button', { name: 'Edit by hand' }).click();
  const field = page.getByRole('textbox', { name: `Text of ${journal}` });
  await field.fill('# Mine\n');
  await sandbox.github.pushByHand({ [journal]: null }, 'By somebody');
  await page.getByText('The file was deleted while you were editing.').waitFor();
  expect(await field.inputValue()).toBe('# Mine\n');
  await page.getByRole('button', { name: 'Keep mine instead' }).click();
  await page.getByRole('button', { name: 'Commit', exact: true }).click();
  await page.getByRole('heading', { name: 'Mine' }).waitFor();
  expect(await sandbox.github.file(journal)).toBe('# Mine\n');
});

test('a file is renamed by hand, and the pane goes along', async () => {
  await openFile(journal);
  await more('Rename by hand');
  await page.getByRole('textbox', { name: 'New path' }).fill('buildlog/2026-11-20-renamed.md');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '2026-11-20-renamed.md' }).waitFor();
  expect(await paths()).toEqual(['README.md', 'buildlog/2026-11-20-renamed.md', 'buildlog/assets/form.png']);
});

test('a file is deleted by hand after a question', async () => {
  await openFile(journal);
  await more('Delete by hand');
  const question = page.getByRole('dialog', { name: 'Delete 2026-11-20-form.md?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await paths()).toContain(journal);
  await more('Delete by hand');
  await question.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'form.png' }).waitFor();
  expect(await paths()).toEqual(['README.md', 'buildlog/assets/form.png']);
});

test('the other repository is one choice away, and has its own address', async () => {
  await sandbox.github.repositories[1]?.pushByHand({ 'only-here.md': 'Here.\n' }, 'Begin');
  await page.goto(sandbox.origin);
  await page.getByRole('button', { name: 'Show another repository' }).click();
  await page.getByRole('menuitem', { name: 'acme/platform-journal' }).click();
  await page.getByRole('button', { name: 'only-here.md' }).click();
  await page.getByText('Here.', { exact: true }).waitFor();
  expect(page.url()).toBe(`${sandbox.origin}/acme/platform-journal/blob/main/only-here.md`);
  await page.reload();
  await page.getByRole('heading', { name: 'acme/platform-journal' }).waitFor();
  await page.goBack();
  await page.goBack();
  await page.getByRole('heading', { name: 'acme/journal' }).waitFor();
});

test('a pull request is listed, shows what it changes, and is merged by hand', async () => {
  await openPullRequest();
  await page.goto(sandbox.origin);
  await page.getByRole('tab', { name: 'Pull requests 1' }).click();
  await page.getByRole('button', { name: /Tell coding agents/ }).click();
  await page.getByText('+Read buildlog/ first.').waitFor();
  expect(page.url()).toBe(`${sandbox.origin}/acme/journal/pull/1`);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Merge by hand' }).click();
  await page.getByText('merged', { exact: true }).waitFor();
  await page.getByText('All of it is in main.').waitFor();
  expect(await sandbox.github.file('CLAUDE.md')).toBe('Read buildlog/ first.\n');
  expect(complaints).toEqual([]);
});

test('a pull request is approved, checked, closed and reopened by hand', async () => {
  sandbox.github.setMerging({ approvals: 1, checks: true });
  await openPullRequest();
  await page.goto(`${sandbox.origin}/acme/journal/pull/1`);
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByText('Approved.').waitFor();
  await page.getByRole('button', { name: 'Pass checks' }).click();
  await page.getByText('Its checks have passed.').waitFor();
  await page.getByRole('button', { name: 'Close by hand' }).click();
  await page.getByText('closed', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Reopen' }).click();
  await page.getByText('open', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Squash and merge' }).click();
  await page.getByText('merged', { exact: true }).waitFor();
  const [commit] = await sandbox.github.commits(1);
  expect(commit?.headline).toBe('Tell coding agents about the log (#1)');
  expect(complaints).toEqual([]);
});

test('the rules of a repository are switched, and stay with it', async () => {
  await page.goto(`${sandbox.origin}/acme/journal/pulls`);
  await page.getByText('Rules of this repository').click();
  await page.getByRole('checkbox', { name: 'Wants an approval' }).click();
  await page.getByRole('checkbox', { name: 'GitHub may merge by itself' }).click();
  await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(2);
  expect(await axeFindings(page)).toEqual([]);
  await openPullRequest();
  await page.goto(`${sandbox.origin}/acme/platform-journal/pulls`);
  await page.getByText('Rules of this repository').click();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await page.goto(`${sandbox.origin}/acme/journal/pulls`);
  await page.getByText('Rules of this repository').click();
  await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(2);
  await page.getByRole('checkbox', { name: 'Is archived' }).click();
  await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(3);
  await expect(openPullRequest()).rejects.toThrow('archived');
  expect(complaints).toEqual([]);
});

/** As the bot would: a branch, a commit on it, and the pull request. */
async function openPullRequest(): Promise<void> {
  const octokit = new Octokit({ auth: sandbox.github.token, baseUrl: sandbox.github.apiUrl });
  const [commit] = await sandbox.github.commits(1);
  const head = commit?.oid ?? '';
  const answer = await octokit.graphql('{ repository(owner:"acme",name:"journal") { id } }');
  const { repository } = z.object({ repository: z.object({ id: z.string() }) }).parse(answer);
  const change = { path: 'CLAUDE.md', contents: Buffer.from('Read buildlog/ first.\n').toString('base64') };
  await octokit.graphql(
    `mutation($ref: CreateRefInput!, $commit: CreateCommitOnBranchInput!, $pull: CreatePullRequestInput!) {
      createRef(input: $ref) { clientMutationId }
      createCommitOnBranch(input: $commit) { commit { oid } }
      createPullRequest(input: $pull) { pullRequest { number } }
    }`,
    {
      ref: { repositoryId: repository.id, name: 'refs/heads/agents', oid: head },
      commit: {
        branch: { repositoryNameWithOwner: 'acme/journal', branchName: 'agents' },
        message: { headline: 'Tell coding agents' },
        expectedHeadOid: head,
        fileChanges: { additions: [change] },
      },
      pull: {
        repositoryId: repository.id,
        baseRefName: 'main',
        headRefName: 'agents',
        title: 'Tell coding agents about the log',
        body: 'So that they read it.',
      },
    },
  );
}

test('a repository that is renamed while it is shown stays in sight under its new name', async () => {
  const shown = page.getByRole('complementary', { name: 'Repository' });
  await shown.getByRole('heading', { name: 'acme/journal' }).waitFor();
  sandbox.github.rename('acme/build-journal');
  await shown.getByRole('heading', { name: 'acme/build-journal' }).waitFor();
  await shown.getByText('README.md').waitFor();
});
