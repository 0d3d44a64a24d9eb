import { expect, test } from 'vitest';
import { commitToJournal, readHead, refusalOf, text } from './journal-commit.ts';
import { startPlayedGitHub } from './start-played-github.ts';

const put = {
  owner: 'acme',
  repo: 'journal',
  path: 'b.md',
  message: 'Write',
  content: 'eA==',
};

test('an archived repository is read and not written', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  github.setArchived(true);
  expect(await octokit.graphql('{ repository(owner: "acme", name: "journal") { isArchived } }')).toEqual({
    repository: { isArchived: true },
  });
  const refusal = await refusalOf(commitToJournal(octokit, { head, additions: [text('a.md', 'a')] }));
  expect(refusal.message).toBe('Repository was archived so is read-only.');
  await expect(octokit.rest.repos.createOrUpdateFileContents(put)).rejects.toMatchObject({
    status: 403,
    response: { data: { message: 'Repository was archived so is read-only.' } },
  });
  github.setArchived(false);
  await expect(commitToJournal(octokit, { head, additions: [text('a.md', 'a')] })).resolves.toHaveLength(40);
});

test.each([
  ['classic', 'BRANCH_PROTECTION_RULE_VIOLATION', 'Changes must be made through a pull request', []],
  [
    'ruleset',
    'FORBIDDEN',
    'Repository rule violations found\n\n3 of 3 required status checks are expected.\n\n',
    [{ type: 'pull_request' }],
  ],
] as const)('a branch under %s protection refuses with its own words', async (rule, type, message, rules) => {
  const { github, octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  github.setProtected(rule);
  const refusal = await refusalOf(commitToJournal(octokit, { head, additions: [text('a.md', 'a')] }));
  expect(refusal).toMatchObject({ type, message });
  await expect(octokit.rest.repos.createOrUpdateFileContents(put)).rejects.toMatchObject({ status: 409 });
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/rules/branches/{branch}', {
    owner: 'acme',
    repo: 'journal',
    branch: 'main',
  });
  expect(data).toMatchObject(rules);
  expect(data).toHaveLength(rules.length);
  expect(await github.commits(9)).toHaveLength(1);
});

test('while GitHub is down it answers 502 with a page, and does nothing', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  github.setDown(true);
  await expect(commitToJournal(octokit, { head, additions: [text('a.md', 'a')] })).rejects.toMatchObject({
    status: 502,
  });
  await expect(octokit.request('GET /repos/acme/journal')).rejects.toMatchObject({ status: 502 });
  github.setDown(false);
  expect(await readHead(octokit)).toBe(head);
});

test('listeners hear of each effect, and of nothing that only reads', async () => {
  const { github, octokit } = await startPlayedGitHub();
  let heard = 0;
  const leave = github.onChange(() => {
    heard += 1;
  });
  const head = await readHead(octokit);
  expect(heard).toBe(0);
  await commitToJournal(octokit, { head, additions: [text('a.md', 'a')] });
  expect(heard).toBe(1);
  await github.pushByHand({ 'a.md': null }, 'Away with it');
  expect(heard).toBe(2);
  leave();
  await github.pushByHand({ 'a.md': 'back' }, 'Back');
  expect(heard).toBe(2);
});

test('a push by hand begins an empty repository', async () => {
  const { github } = await startPlayedGitHub('empty');
  expect(await github.tree()).toEqual([]);
  expect(await github.commits(5)).toEqual([]);
  expect(await github.file('a.md')).toBeNull();
  const oid = await github.pushByHand({ 'a.md': 'a' }, 'First\n\nWith a body', 'Grace Okafor');
  expect(await github.commits(5)).toEqual([
    {
      oid,
      headline: 'First',
      body: 'With a body',
      author: 'Grace Okafor',
      at: '2026-11-20T10:00:00.000Z',
      files: [{ path: 'a.md', change: 'added' }],
    },
  ]);
});
