import { expect, test } from 'vitest';
import { playedSecret } from '../../../sandbox/github/played-secret.ts';
import { commitToJournal, readHead, refusalOf, text } from './journal-commit.ts';
import { startPlayedGitHub } from './start-played-github.ts';

const message = 'Repository rule violations found\n\nSecret detected in content\n\n';

test('a commit that adds a secret is refused whole, and no file is named', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  github.setPushProtection(playedSecret);
  const additions = [text('fine.md', 'fine'), text('leak.md', 'the key is PLAYED-SECRET-42, no more')];
  expect(await refusalOf(commitToJournal(octokit, { head, additions }))).toEqual({
    type: 'FORBIDDEN',
    path: ['createCommitOnBranch'],
    message,
    data: { createCommitOnBranch: null },
  });
  expect(await readHead(octokit)).toBe(head);
  await commitToJournal(octokit, { head, additions: [text('fine.md', 'fine')] });
  expect((await github.tree()).map(({ path }) => path)).toEqual(['README.md', 'fine.md']);
});

test('the contents route answers 409 with the same words', async () => {
  const { github, octokit } = await startPlayedGitHub();
  github.setPushProtection(/hush/g);
  const put = (path: string, words: string) =>
    octokit.rest.repos.createOrUpdateFileContents({
      ...{ owner: 'acme', repo: 'journal', path, message: 'Write' },
      content: Buffer.from(words).toString('base64'),
    });
  for (const path of ['a.md', 'b.md']) {
    await expect(put(path, 'hush now')).rejects.toMatchObject({
      status: 409,
      response: { data: { message } },
    });
  }
  expect((await put('c.md', 'loud')).status).toBe(201);
});

test('it is off until it is asked for, and can be switched off again', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const additions = [text('leak.md', `ghp_${'a'.repeat(36)}`)];
  const head = await commitToJournal(octokit, { head: await readHead(octokit), additions });
  github.setPushProtection(playedSecret);
  await refusalOf(commitToJournal(octokit, { head, additions }));
  github.setPushProtection(null);
  await commitToJournal(octokit, { head, additions });
});
