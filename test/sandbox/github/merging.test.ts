import type { Octokit } from 'octokit';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { MergeMethod } from '../../../sandbox/github/played-pull-request.ts';
import { commitToJournal, readHead, refusalOf, text } from './journal-commit.ts';
import { startPlayedGitHub } from './start-played-github.ts';

const branch = 'buildlog/2026-11-20';
const pullSchema = z.object({
  repository: z.object({
    id: z.string(),
    pullRequest: z
      .object({
        id: z.string(),
        state: z.string(),
        headRefOid: z.string(),
        mergeable: z.string(),
        mergeStateStatus: z.string(),
        mergeCommit: z.object({ oid: z.string() }).nullable(),
        autoMergeRequest: z.object({ mergeMethod: z.string() }).nullable(),
        isInMergeQueue: z.boolean(),
        commits: z.object({
          nodes: z.array(z.object({ commit: z.object({ messageHeadline: z.string() }) })),
        }),
      })
      .nullable(),
  }),
});

async function look(octokit: Octokit) {
  const answer =
    await octokit.graphql(`{ repository(owner:"acme",name:"journal") { id pullRequest(number: 1) {
    id state headRefOid mergeable mergeStateStatus mergeCommit { oid } autoMergeRequest { mergeMethod }
    isInMergeQueue commits(first: 10) { nodes { commit { messageHeadline } } }
  } } }`);
  const { pullRequest } = pullSchema.parse(answer).repository;
  if (pullRequest === null) throw new Error('no pull request');
  return pullRequest;
}

/** Two commits on a branch, and its pull request. */
async function startProposed() {
  const started = await startPlayedGitHub();
  const { github, octokit } = started;
  const base = await readHead(octokit);
  await github.moveBranch(branch, base);
  const one = { head: base, headline: 'One', body: 'Buildlog-Batch: 01', additions: [text('a.md', 'a')] };
  const head = await commitToJournal(octokit, { ...one, branchName: branch });
  const two = { head, headline: 'Two', body: 'Buildlog-Batch: 02', additions: [text('a.md', 'b')] };
  await commitToJournal(octokit, { ...two, branchName: branch });
  const asked = await octokit.graphql('{ repository(owner:"acme",name:"journal") { id } }');
  const { id: repositoryId } = z.object({ repository: z.object({ id: z.string() }) }).parse(asked).repository;
  await octokit.graphql(
    'mutation($input: CreatePullRequestInput!) { createPullRequest(input: $input) { pullRequest { number } } }',
    { input: { repositoryId, baseRefName: 'main', headRefName: branch, title: 'Log' } },
  );
  return started;
}

type Mutation =
  | 'mergePullRequest'
  | 'enablePullRequestAutoMerge'
  | 'disablePullRequestAutoMerge'
  | 'enqueuePullRequest'
  | 'updatePullRequestBranch';

async function ask(
  octokit: Octokit,
  field: Mutation,
  more: { mergeMethod?: MergeMethod; expectedHeadOid?: string } = {},
) {
  const { id: pullRequestId } = await look(octokit);
  const input = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  return octokit.graphql(`mutation($input: ${input}!) { ${field}(input: $input) { clientMutationId } }`, {
    input: { pullRequestId, ...more },
  });
}

test.each([
  ['MERGE', ['Merge pull request #1 from acme/buildlog/2026-11-20', 'Initial commit', 'One', 'Two']],
  ['SQUASH', ['Log (#1)', 'Initial commit']],
  ['REBASE', ['Two', 'Initial commit', 'One']],
] as const)('a merge by %s is what git makes of it', async (mergeMethod, headlines) => {
  const { github, octokit } = await startProposed();
  const before = await look(octokit);
  expect(before).toMatchObject({ state: 'OPEN', mergeable: 'MERGEABLE', mergeStateStatus: 'CLEAN' });
  await ask(octokit, 'mergePullRequest', { mergeMethod, expectedHeadOid: before.headRefOid });
  const commits = await github.commits(9);
  // All of one second: what lies below the newest comes in either order.
  const [newest, ...older] = commits.map(({ headline }) => headline);
  expect([newest, ...older.toSorted()]).toEqual(headlines);
  expect(await github.file('a.md')).toBe('b');
  await github.pushByHand({ 'late.md': 'x' }, 'Late', 'Ada', branch);
  expect(await look(octokit)).toMatchObject({
    state: 'MERGED',
    headRefOid: before.headRefOid,
    mergeCommit: { oid: commits[0]?.oid },
    commits: { nodes: [{ commit: { messageHeadline: 'One' } }, { commit: { messageHeadline: 'Two' } }] },
  });
  expect(await github.branches()).toEqual([branch, 'main']);
});

test('what the rules want of a pull request keeps it from being merged', async () => {
  const { github, octokit } = await startProposed();
  github.setMerging({ approvals: 1, checks: true, upToDate: true });
  const status = async () => (await look(octokit)).mergeStateStatus;
  const refusal = () => refusalOf(ask(octokit, 'mergePullRequest'));
  expect(await status()).toBe('BLOCKED');
  expect((await refusal()).message).toMatch(/approving review/);
  await github.approvePullRequest(1);
  expect((await refusal()).message).toMatch(/status check/);
  await github.passChecks(1);
  expect(await status()).toBe('CLEAN');
  await github.pushByHand({ 'other.md': 'x' }, 'Meanwhile');
  expect(await status()).toBe('BEHIND');
  expect((await refusal()).message).toMatch(/out of date/);
  await ask(octokit, 'updatePullRequestBranch');
  // Its head is another one now, which no check has seen.
  expect(await status()).toBe('BLOCKED');
  expect((await refusalOf(ask(octokit, 'updatePullRequestBranch'))).message).toMatch(/no new commits/);
  await github.passChecks(1);
  await ask(octokit, 'mergePullRequest');
  expect((await look(octokit)).state).toBe('MERGED');
  expect((await refusal()).message).toBe('Pull Request is not mergeable');
});

test('auto-merge is for what waits, where it is allowed, and merges by itself', async () => {
  const { github, octokit } = await startProposed();
  const later = () => ask(octokit, 'enablePullRequestAutoMerge', { mergeMethod: 'SQUASH' });
  expect((await refusalOf(later())).message).toBe('Auto merge is not allowed for this repository');
  github.setMerging({ autoMergeAllowed: true });
  expect((await refusalOf(later())).message).toBe('["Pull request Pull request is in clean status"]');
  await github.failChecks(1);
  expect((await look(octokit)).mergeStateStatus).toBe('UNSTABLE');
  expect((await refusalOf(later())).message).toBe('["Pull request Pull request is in unstable status"]');
  github.setMerging({ approvals: 1 });
  await later();
  expect((await look(octokit)).autoMergeRequest).toEqual({ mergeMethod: 'SQUASH' });
  await ask(octokit, 'disablePullRequestAutoMerge');
  await github.approvePullRequest(1);
  expect((await look(octokit)).state).toBe('OPEN');
  github.setMerging({ approvals: 2, deletesBranch: true });
  await later();
  await github.approvePullRequest(1);
  expect((await look(octokit)).state).toBe('MERGED');
  expect(await github.branches()).toEqual(['main']);
  expect((await github.commits(1))[0]?.headline).toBe('Log (#1)');
});

test('a merge is refused by a method, a head or a queue that is not as it was asked', async () => {
  const { github, octokit } = await startProposed();
  const message = async (more: Parameters<typeof ask>[2]) =>
    (await refusalOf(ask(octokit, 'mergePullRequest', more))).message;
  const other = await readHead(octokit);
  expect(await message({ expectedHeadOid: other })).toMatch(/^Head branch was modified/);
  github.setMerging({ methods: ['SQUASH'] });
  expect(await message({ mergeMethod: 'MERGE' })).toBe('Merge commits are not allowed on this repository.');
  github.setMerging({ methods: ['MERGE', 'SQUASH'], linearHistory: true });
  expect(await message({ mergeMethod: 'MERGE' })).toBe('This branch must not contain merge commits.');
  github.setMerging({ queue: true });
  expect(await message({ mergeMethod: 'SQUASH' })).toBe('Changes must be made through the merge queue');
  github.setMerging({ approvals: 1 });
  await ask(octokit, 'enqueuePullRequest');
  expect((await look(octokit)).isInMergeQueue).toBe(true);
  await github.approvePullRequest(1);
  expect((await look(octokit)).state).toBe('MERGED');
  github.setAccess('read');
  expect(await message({})).toBe('Resource not accessible by integration');
});

test('branches that conflict, and a branch that goes away or is moved back', async () => {
  const { github, octokit } = await startProposed();
  await github.pushByHand({ 'a.md': 'theirs' }, 'Meanwhile');
  expect(await look(octokit)).toMatchObject({ mergeable: 'CONFLICTING', mergeStateStatus: 'DIRTY' });
  expect((await refusalOf(ask(octokit, 'mergePullRequest'))).message).toBe('Pull Request is not mergeable');
  const { headRefOid } = await look(octokit);
  await github.moveBranch(branch, await readHead(octokit));
  expect((await look(octokit)).state).toBe('CLOSED');
  await github.moveBranch(branch, headRefOid);
  await github.reopenPullRequest(1);
  expect((await look(octokit)).state).toBe('OPEN');
  await github.deleteBranch(branch);
  expect((await look(octokit)).state).toBe('CLOSED');
  await expect(github.reopenPullRequest(1)).rejects.toThrow('is gone');
});

test('a repository that was renamed is found by its old name, by REST through a redirect', async () => {
  const { github, octokit, origin } = await startPlayedGitHub();
  github.rename('acme/build-log');
  expect(github.repository).toBe('acme/build-log');
  expect(await octokit.graphql('{ repository(owner:"acme",name:"journal") { nameWithOwner } }')).toEqual({
    repository: { nameWithOwner: 'acme/build-log' },
  });
  const headers = { authorization: `token ${github.token}` };
  const found = await fetch(`${github.apiUrl}/repos/acme/journal?x=1`, { headers, redirect: 'manual' });
  expect(found.status).toBe(301);
  expect(found.headers.get('location')).toMatch(/\/github\/repositories\/\d+\?x=1$/);
  const put = { method: 'PUT', body: '{}', headers, redirect: 'manual' } as const;
  expect((await fetch(`${github.apiUrl}/repos/acme/journal/contents/a.md`, put)).status).toBe(307);
  const { data } = await octokit.rest.repos.get({ owner: 'acme', repo: 'journal' });
  expect(data.full_name).toBe('acme/build-log');
  const refs = await fetch(`${origin}/acme/journal.git/info/refs?service=git-upload-pack`);
  expect(refs.status).toBe(200);
});

test('a token that has expired, and an installation that is suspended or removed', async () => {
  const { github, octokit, withToken } = await startPlayedGitHub();
  github.setTokens('expired');
  await expect(readHead(octokit)).rejects.toMatchObject({ status: 401 });
  github.setTokens('valid');
  await expect(readHead(octokit)).resolves.toHaveLength(40);
  const app = withToken('eyJ0.e.s');
  const mint = () => app.request('POST /app/installations/{id}/access_tokens', { id: 52_000_001 });
  const minted = z.object({ data: z.object({ token: z.string() }) }).parse(await mint());
  const installed = withToken(minted.data.token);
  await expect(readHead(installed)).resolves.toHaveLength(40);
  github.setInstallation('suspended');
  await expect(mint()).rejects.toMatchObject({ status: 403 });
  await expect(readHead(installed)).rejects.toMatchObject({ status: 403 });
  github.setInstallation('removed');
  await expect(mint()).rejects.toMatchObject({ status: 404 });
  await expect(readHead(installed)).rejects.toMatchObject({ status: 401 });
  await expect(app.request('GET /repos/acme/journal/installation')).rejects.toMatchObject({ status: 404 });
  github.setInstallation('active');
  await expect(readHead(installed)).rejects.toMatchObject({ status: 401 });
});
