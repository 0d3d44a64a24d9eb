import { generateKeyPairSync } from 'node:crypto';
import { App, Octokit } from 'octokit';
import { expect, test } from 'vitest';
import { readHead } from './journal-commit.ts';
import { startPlayedGitHub } from './start-played-github.ts';

const journal = { owner: 'acme', repo: 'journal' };
const base64 = (content: string) => Buffer.from(content).toString('base64');

test('a file is written and read by its path, and each wrong sha has its own answer', async () => {
  const { octokit, origin } = await startPlayedGitHub();
  const { createOrUpdateFileContents, getContent } = octokit.rest.repos;
  const file = { ...journal, path: 'buildlog/a b.md', message: 'Write' };
  const made = await createOrUpdateFileContents({ ...file, content: base64('one\n') });
  expect(made.status).toBe(201);
  const sha = made.data.content?.sha ?? '';
  expect(made.data.content).toMatchObject({
    path: 'buildlog/a b.md',
    html_url: `${origin}/acme/journal/blob/main/buildlog/a%20b.md`,
  });

  await expect(createOrUpdateFileContents({ ...file, content: base64('two\n') })).rejects.toMatchObject({
    status: 422,
    response: { data: { message: 'Invalid request.\n\n"sha" wasn\'t supplied.' } },
  });
  const other = '1'.repeat(40);
  await expect(
    createOrUpdateFileContents({ ...file, content: base64('two\n'), sha: other }),
  ).rejects.toMatchObject({
    status: 409,
    response: { data: { message: `buildlog/a b.md does not match ${other}` } },
  });
  await expect(
    createOrUpdateFileContents({ ...file, content: base64('two\n'), branch: 'trunk' }),
  ).rejects.toMatchObject({ status: 404 });
  const changed = await createOrUpdateFileContents({ ...file, content: base64('two\n'), sha });
  expect(changed.status).toBe(200);

  expect((await getContent({ ...journal, path: 'buildlog/a b.md' })).data).toMatchObject({
    type: 'file',
    encoding: 'base64',
    content: 'dHdvCg==\n',
  });
  expect((await getContent({ ...journal, path: 'buildlog' })).data).toMatchObject([
    { name: 'a b.md', type: 'file', size: 4 },
  ]);
  await expect(getContent({ ...journal, path: 'nope.md' })).rejects.toMatchObject({ status: 404 });
});

test('a file that somebody deleted is made again whatever sha comes with it', async () => {
  const { octokit } = await startPlayedGitHub();
  const put = await octokit.rest.repos.createOrUpdateFileContents({
    ...journal,
    path: 'gone.md',
    message: 'Again',
    content: base64('x'),
    sha: '2'.repeat(40),
  });
  expect(put.status).toBe(201);
});

test('accounts are found by login, and nobody else is', async () => {
  const { octokit } = await startPlayedGitHub();
  const { data } = await octokit.rest.users.getByUsername({ username: 'Ada-Codes' });
  expect(data).toMatchObject({ login: 'ada-codes', id: 18_151_210, type: 'User' });
  await expect(octokit.rest.users.getByUsername({ username: 'nobody' })).rejects.toMatchObject({
    status: 404,
    response: {
      data: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
    },
  });
});

test('a branch is made once, at a commit that exists', async () => {
  const { octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  const { createRef, getRef } = octokit.rest.git;
  expect((await createRef({ ...journal, ref: 'refs/heads/buildlog/week', sha: head })).status).toBe(201);
  expect((await getRef({ ...journal, ref: 'heads/buildlog/week' })).data.object.sha).toBe(head);
  await expect(createRef({ ...journal, ref: 'refs/heads/buildlog/week', sha: head })).rejects.toMatchObject({
    status: 422,
    response: { data: { message: 'Reference already exists' } },
  });
  await expect(createRef({ ...journal, ref: 'refs/heads/x', sha: '3'.repeat(40) })).rejects.toMatchObject({
    status: 422,
  });
});

test('an empty repository has no contents and takes no branch', async () => {
  const { octokit } = await startPlayedGitHub('empty');
  await expect(octokit.rest.repos.getContent({ ...journal, path: '' })).rejects.toMatchObject({
    status: 404,
    response: { data: { message: 'This repository is empty.' } },
  });
  await expect(
    octokit.rest.git.createRef({ ...journal, ref: 'refs/heads/main', sha: '3'.repeat(40) }),
  ).rejects.toMatchObject({ status: 409, response: { data: { message: 'Git Repository is empty.' } } });
});

test('every answer says what is left of the limit and has an id', async () => {
  const { octokit } = await startPlayedGitHub();
  const { headers } = await octokit.rest.repos.get(journal);
  expect(headers).toMatchObject({
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': '4999',
    'x-ratelimit-resource': 'core',
  });
  expect(headers['x-github-request-id']).toMatch(/^[0-9A-F]{4}:[0-9A-F]{6}:[0-9A-F]{6}:[0-9A-F]{12}$/);
  const { data } = await octokit.rest.rateLimit.get();
  expect(data.resources.core).toMatchObject({ limit: 5000, used: 1, remaining: 4999 });
});

test('the head can be watched with its oid as the ETag', async () => {
  const { octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  const watch = (headers: Record<string, string>) =>
    octokit.request('GET /repos/{owner}/{repo}/commits/{ref}', { ...journal, ref: 'main', headers });
  const seen = await watch({ accept: 'application/vnd.github.sha' });
  expect(seen.data).toBe(head);
  await expect(watch({ 'if-none-match': `"${head}"` })).rejects.toMatchObject({ status: 304 });
});

test('what is not played is not found', async () => {
  const { octokit } = await startPlayedGitHub();
  await expect(octokit.request('GET /repos/acme/journal/issues')).rejects.toMatchObject({ status: 404 });
  await expect(octokit.request('GET /repos/acme/other')).rejects.toMatchObject({ status: 404 });
  await expect(octokit.request('GET /repos/acme/journal/contents/%E0%A4%A')).rejects.toMatchObject({
    status: 404,
  });
});

test('an app finds its installation by the repository and commits with its token', async () => {
  const { github } = await startPlayedGitHub();
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const app = new App({
    appId: 1,
    privateKey,
    Octokit: Octokit.defaults({
      baseUrl: github.apiUrl,
      throttle: { enabled: false },
      retry: { enabled: false },
    }),
  });
  const { data } = await app.octokit.request('GET /repos/{owner}/{repo}/installation', journal);
  const installed = await app.getInstallationOctokit(data.id);
  expect(await readHead(installed)).toMatch(/^[0-9a-f]{40}$/);
});
