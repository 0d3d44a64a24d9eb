import type { Octokit } from 'octokit';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commitToJournal, readHead, refusalOf, text } from './journal-commit.ts';
import { startPlayedGitHub } from './start-played-github.ts';

const repositorySchema = z.object({ repository: z.object({ id: z.string() }) });
const branch = 'buildlog/agents';
const words = { baseRefName: 'main', headRefName: branch, title: 'Tell agents', body: 'What for.' };

async function repositoryId(octokit: Octokit): Promise<string> {
  const answer = await octokit.graphql('{ repository(owner:"acme",name:"journal") { id } }');
  return repositorySchema.parse(answer).repository.id;
}

async function createRef(octokit: Octokit, oid: string, name = `refs/heads/${branch}`): Promise<unknown> {
  const input = { repositoryId: await repositoryId(octokit), name, oid };
  return octokit.graphql(
    'mutation($input: CreateRefInput!) { createRef(input: $input) { ref { name target { oid } } } }',
    { input },
  );
}

async function createPullRequest(octokit: Octokit, more: Partial<typeof words> = {}): Promise<unknown> {
  const input = { repositoryId: await repositoryId(octokit), ...words, ...more };
  return octokit.graphql(
    `mutation($input: CreatePullRequestInput!) {
      createPullRequest(input: $input) { pullRequest { number url state headRefName baseRefName body } }
    }`,
    { input },
  );
}

test('a branch, a commit on it and a pull request; the branch’s name finds it again', async () => {
  const { github, octokit, origin } = await startPlayedGitHub();
  const head = await readHead(octokit);
  expect(await createRef(octokit, head)).toEqual({
    createRef: { ref: { name: branch, target: { oid: head } } },
  });
  await commitToJournal(octokit, { head, additions: [text('CLAUDE.md', '# Log\n')], branchName: branch });
  const opened = {
    number: 1,
    url: `${origin}/acme/journal/pull/1`,
    state: 'OPEN',
    headRefName: branch,
    baseRefName: 'main',
    body: 'What for.',
  };
  expect(await createPullRequest(octokit)).toEqual({ createPullRequest: { pullRequest: opened } });
  const find = `query($head: String!) { repository(owner:"acme",name:"journal") {
    pullRequests(first: 5, headRefName: $head, states: [OPEN]) { totalCount nodes { number title } }
  } }`;
  const none = { repository: { pullRequests: { totalCount: 0, nodes: [] } } };
  expect(await octokit.graphql(find, { head: branch })).toEqual({
    repository: { pullRequests: { totalCount: 1, nodes: [{ number: 1, title: 'Tell agents' }] } },
  });
  expect(await octokit.graphql(find, { head: 'main' })).toEqual(none);
  expect(await github.pullRequestDiff(1)).toContain('\n+# Log\n');

  await github.mergePullRequest(1);
  expect(await github.file('CLAUDE.md')).toBe('# Log\n');
  expect(await octokit.graphql(find, { head: branch })).toEqual(none);
  expect(github.pullRequests()).toMatchObject([{ number: 1, state: 'MERGED' }]);
  expect((await github.commits(1))[0]).toMatchObject({
    headline: 'Merge pull request #1 from acme/buildlog/agents',
    body: 'Tell agents',
  });
});

test('a branch that is there, and a commit that is not, make no ref', async () => {
  const { octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  await createRef(octokit, head);
  expect(await refusalOf(createRef(octokit, head))).toMatchObject({
    type: 'UNPROCESSABLE',
    path: ['createRef'],
    message: 'A ref named "refs/heads/buildlog/agents" already exists in the repository.',
  });
  expect(await refusalOf(createRef(octokit, 'f'.repeat(40), 'refs/heads/other'))).toMatchObject({
    message: 'Object does not exist',
  });
  expect(await refusalOf(createRef(octokit, head, 'other'))).toMatchObject({ type: 'UNPROCESSABLE' });
});

test('a pull request needs something to pull, both branches, and to be the only one', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  await createRef(octokit, head);
  expect(await refusalOf(createPullRequest(octokit))).toMatchObject({
    type: 'UNPROCESSABLE',
    message: 'No commits between main and buildlog/agents',
  });
  expect(await refusalOf(createPullRequest(octokit, { headRefName: 'gone' }))).toMatchObject({
    message: expect.stringContaining('Head ref must be a branch'),
  });
  await commitToJournal(octokit, { head, additions: [text('a.md', 'a')], branchName: branch });
  await createPullRequest(octokit);
  expect(await refusalOf(createPullRequest(octokit))).toMatchObject({
    message: 'A pull request already exists for acme:buildlog/agents.',
  });
  github.closePullRequest(1);
  await createPullRequest(octokit);
  expect(github.pullRequests().map(({ number, state }) => [number, state])).toEqual([
    [1, 'CLOSED'],
    [2, 'OPEN'],
  ]);
});

test('a merge of branches that conflict is refused and changes nothing', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  await createRef(octokit, head);
  await commitToJournal(octokit, { head, additions: [text('README.md', 'ours')], branchName: branch });
  await createPullRequest(octokit);
  await github.pushByHand({ 'README.md': 'theirs' }, 'Meanwhile');
  await expect(github.mergePullRequest(1)).rejects.toThrow('Pull request #1 cannot be merged');
  expect(github.pullRequests()).toMatchObject([{ state: 'OPEN' }]);
  expect(await github.file('README.md')).toBe('theirs');
});

test('neither a branch nor a pull request is made where the token may only read', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  github.setAccess('read');
  const refusal = { type: 'FORBIDDEN', message: 'Resource not accessible by integration' };
  expect(await refusalOf(createRef(octokit, head))).toMatchObject(refusal);
  expect(await refusalOf(createPullRequest(octokit))).toMatchObject(refusal);
});

test('the parent of a commit is reached, and a file as it was there', async () => {
  const { octokit } = await startPlayedGitHub();
  const before = await readHead(octokit);
  const head = await commitToJournal(octokit, { head: before, deletions: [{ path: 'README.md' }] });
  const answer = await octokit.graphql(
    `query($oid: GitObjectID!) { repository(owner:"acme",name:"journal") { object(oid: $oid) { ... on Commit {
      file(path: "README.md") { oid }
      parents(first: 1) { nodes { oid file(path: "README.md") { object { ... on Blob { text } } } } }
    } } } }`,
    { oid: head },
  );
  expect(answer).toEqual({
    repository: {
      object: {
        file: null,
        parents: {
          nodes: [{ oid: before, file: { object: { text: "# journal\n\nThe team's journal.\n" } } }],
        },
      },
    },
  });
});
