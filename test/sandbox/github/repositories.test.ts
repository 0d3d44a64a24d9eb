import type { Octokit } from 'octokit';
import { expect, test } from 'vitest';
import { commitToJournal, readHead, refusalOf, text } from './journal-commit.ts';
import { startPlayedGitHub } from './start-played-github.ts';

const platform = { owner: 'acme', repo: 'platform-journal' };
const readPlatform = `{ repository(owner: "Acme", name: "platform-journal") {
  nameWithOwner viewerPermission isArchived isEmpty isPrivate defaultBranchRef { target { oid } }
} }`;

test('two repositories are apart: each has its own files, head, clone address and id', async () => {
  const { github, octokit, origin } = await startPlayedGitHub();
  const second = await github.addRepository('acme/platform-journal');
  await second.pushByHand({ 'only-here.md': 'here\n' }, 'Begin');
  const head = (await second.commits(1))[0]?.oid ?? '';
  await commitToJournal(octokit, {
    head,
    additions: [text('entry.md', 'entry')],
    repositoryNameWithOwner: 'acme/platform-journal',
  });
  const paths = async (one: typeof second) => (await one.tree()).map(({ path }) => path);
  expect(await paths(github)).toEqual(['README.md']);
  expect(await paths(second)).toEqual(['README.md', 'entry.md', 'only-here.md']);
  expect(github.repositories.map((one) => one.repository)).toEqual(['acme/journal', 'acme/platform-journal']);
  expect(second.cloneUrl).toBe(`${origin}/acme/platform-journal.git`);
  const ids =
    '{ a: repository(owner:"acme",name:"journal") { databaseId } b: repository(owner:"acme",name:"platform-journal") { databaseId } }';
  expect(await octokit.graphql(ids)).toEqual({
    a: { databaseId: 740_100_001 },
    b: { databaseId: 740_100_002 },
  });
});

test('the id of a branch says in which repository it is', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const second = await github.addRepository('acme/platform-journal');
  const answer: { repository: { ref: { id: string; target: { oid: string } } } } = await octokit.graphql(
    '{ repository(owner:"acme",name:"platform-journal") { ref(qualifiedName:"main") { id target { oid } } } }',
  );
  const { id, target } = answer.repository.ref;
  await octokit.graphql(
    'mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }',
    {
      input: {
        branch: { id },
        message: { headline: 'By id' },
        expectedHeadOid: target.oid,
        fileChanges: { additions: [text('by-id.md', 'x')] },
      },
    },
  );
  expect(await second.file('by-id.md')).toBe('x');
  expect(await github.file('by-id.md')).toBeNull();
});

test('a repository says what it is: permissions, archived, private and its branch', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const second = await github.addRepository('acme/platform-journal', 'empty');
  second.setArchived(true);
  second.setPrivate(false);
  second.setAccess('read');
  expect((await octokit.rest.repos.get(platform)).data).toMatchObject({
    full_name: 'acme/platform-journal',
    private: false,
    archived: true,
    default_branch: 'main',
    permissions: { admin: false, push: false, pull: true },
  });
  expect(await octokit.graphql(readPlatform)).toEqual({
    repository: {
      nameWithOwner: 'acme/platform-journal',
      viewerPermission: 'READ',
      isArchived: true,
      isEmpty: true,
      isPrivate: false,
      defaultBranchRef: null,
    },
  });
  expect((await octokit.rest.repos.get({ owner: 'acme', repo: 'journal' })).data).toMatchObject({
    private: true,
    archived: false,
    permissions: { push: true },
  });
});

test('a repository that the token cannot see is not there, for both APIs and in the list', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const second = await github.addRepository('acme/platform-journal');
  second.setAccess('none');
  await expect(octokit.rest.repos.get(platform)).rejects.toMatchObject({ status: 404 });
  expect(await refusalOf(octokit.graphql(readPlatform))).toMatchObject({ type: 'NOT_FOUND' });
  expect(await listed(octokit)).toEqual(['acme/journal']);
  second.setAccess('write');
  expect(await listed(octokit)).toEqual(['acme/journal', 'acme/platform-journal']);
});

test('a token that may only read is refused each kind of write', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  github.setAccess('read');
  const refusal = await refusalOf(commitToJournal(octokit, { head, additions: [text('a.md', 'a')] }));
  expect(refusal).toMatchObject({
    type: 'FORBIDDEN',
    message: 'Resource not accessible by integration',
    data: { createCommitOnBranch: null },
  });
  const put = { owner: 'acme', repo: 'journal', path: 'a.md', message: 'Write', content: 'eA==' };
  await expect(octokit.rest.repos.createOrUpdateFileContents(put)).rejects.toMatchObject({ status: 403 });
  const ref = { owner: 'acme', repo: 'journal', ref: 'refs/heads/new', sha: head };
  await expect(octokit.rest.git.createRef(ref)).rejects.toMatchObject({ status: 403 });
  expect(await github.commits(9)).toHaveLength(1);
});

test('the lists come in pages, one for a person’s token and one for an app’s', async () => {
  const { github, octokit, withToken } = await startPlayedGitHub();
  for (const name of ['b', 'c', 'd']) await github.addRepository(`acme/${name}`, 'empty');
  const first = await octokit.request('GET /user/repos', { per_page: 3 });
  expect(first.data.map((one) => one.full_name)).toEqual(['acme/journal', 'acme/b', 'acme/c']);
  expect(first.headers.link).toContain('page=2>; rel="next"');
  const last = await octokit.request('GET /user/repos', { per_page: 3, page: 2 });
  expect(last.data.map((one) => one.full_name)).toEqual(['acme/d']);
  expect(last.headers.link).toBeUndefined();
  expect(await octokit.paginate('GET /user/repos', { per_page: 1 })).toHaveLength(4);
  await expect(octokit.request('GET /installation/repositories')).rejects.toMatchObject({ status: 403 });

  const asApp = withToken(await installationToken(withToken));
  const { data } = await asApp.request('GET /installation/repositories', { per_page: 2 });
  expect(data.total_count).toBe(4);
  expect(data.repositories.map((one) => one.full_name)).toEqual(['acme/journal', 'acme/b']);
  // An app is not told what it may do.
  expect(data.repositories[0]?.permissions).toMatchObject({ push: false, pull: false });
  await expect(asApp.request('GET /user/repos')).rejects.toMatchObject({ status: 403 });
});

test('the rules of a branch are the default branch’s alone', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  const journal = { owner: 'acme', repo: 'journal' };
  await octokit.rest.git.createRef({ ...journal, ref: 'refs/heads/buildlog/setup', sha: head });
  github.setProtected('ruleset');
  const rules = async (branch: string) =>
    (await octokit.request('GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...journal, branch })).data;
  expect(await rules('main')).toHaveLength(1);
  expect(await rules('buildlog/setup')).toHaveLength(0);
  const branch = async (name: string) =>
    (await octokit.rest.repos.getBranch({ ...journal, branch: name })).data;
  expect(await branch('main')).toMatchObject({ name: 'main', protected: true, commit: { sha: head } });
  expect(await branch('buildlog/setup')).toMatchObject({ protected: false });
  await commitToJournal(octokit, { head, additions: [text('a.md', 'a')], branchName: 'buildlog/setup' });
  expect(await github.file('a.md', 'buildlog/setup')).toBe('a');
  expect(await github.file('a.md')).toBeNull();
});

async function listed(octokit: Octokit): Promise<readonly string[]> {
  const { data } = await octokit.request('GET /user/repos');
  return data.map((one) => one.full_name);
}

/** As auth-app asks for one, with a JSON web token that nobody checks here. */
async function installationToken(withToken: (token: string) => Octokit): Promise<string> {
  const app = withToken('eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxIn0.c2lnbmVk');
  const { data } = await app.request('POST /app/installations/{installation_id}/access_tokens', {
    installation_id: 52_000_001,
  });
  return data.token;
}
