import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { commitToJournal, readHead, text } from './journal-commit.ts';
import { startPlayedGitHub } from './start-played-github.ts';

const run = promisify(execFile);
const AUTHOR = ['-c', 'user.name=Grace Okafor', '-c', 'user.email=grace@example.com'];

/** Runs git without the settings of whoever runs the tests. */
async function git(...args: string[]): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    GIT_CONFIG_NOSYSTEM: '1',
    HOME: '/nonexistent',
    GIT_TERMINAL_PROMPT: '0',
  };
  return (await run('git', args, { env })).stdout;
}

test('the repository is cloned with the printed line, and a clone pushes back', async () => {
  const { github, octokit, scratch, origin } = await startPlayedGitHub();
  expect(github.cloneUrl).toBe(`${origin}/acme/journal.git`);
  await commitToJournal(octokit, {
    head: await readHead(octokit),
    additions: [text('buildlog/a.md', 'from the bot\n')],
  });
  const clone = join(scratch, 'clone');
  await git('clone', '--quiet', github.cloneUrl, clone);
  expect(await readFile(join(clone, 'buildlog/a.md'), 'utf8')).toBe('from the bot\n');

  const heard = new Promise<void>((resolve) => github.onChange(resolve));
  await writeFile(join(clone, 'buildlog/a.md'), 'by a person\n');
  await git('-C', clone, ...AUTHOR, 'commit', '--quiet', '--all', '--message', 'A hand edit');
  await git('-C', clone, 'push', '--quiet');
  await heard;
  expect(await github.file('buildlog/a.md')).toBe('by a person\n');
  expect(await readHead(octokit)).toBe((await git('-C', clone, 'rev-parse', 'HEAD')).trim());

  await commitToJournal(octokit, {
    head: await readHead(octokit),
    additions: [text('buildlog/b.md', 'after the push\n')],
  });
  await git('-C', clone, 'pull', '--quiet', '--ff-only');
  expect(await readFile(join(clone, 'buildlog/b.md'), 'utf8')).toBe('after the push\n');
});

test('an empty repository is cloned too, and its first commit may be a push', async () => {
  const { github, scratch } = await startPlayedGitHub('empty');
  const clone = join(scratch, 'clone');
  await git('clone', '--quiet', github.cloneUrl, clone);
  await writeFile(join(clone, 'a.md'), 'a\n');
  await git('-C', clone, 'add', 'a.md');
  await git('-C', clone, ...AUTHOR, 'commit', '--quiet', '--message', 'First');
  await git('-C', clone, 'push', '--quiet', 'origin', 'HEAD:main');
  expect(await github.file('a.md')).toBe('a\n');
});

test('a push that is behind is refused, and an archived repository takes none', async () => {
  const { github, scratch } = await startPlayedGitHub();
  const clone = join(scratch, 'clone');
  await git('clone', '--quiet', github.cloneUrl, clone);
  await github.pushByHand({ 'a.md': 'first' }, 'Meanwhile');
  await git('-C', clone, ...AUTHOR, 'commit', '--quiet', '--allow-empty', '--message', 'Behind');
  await expect(git('-C', clone, 'push', '--quiet')).rejects.toThrow(/fetch first|non-fast-forward/);
  github.setArchived(true);
  await expect(git('-C', clone, 'push', '--quiet')).rejects.toThrow('403');
  github.setDown(true);
  await expect(git('-C', clone, 'fetch', '--quiet')).rejects.toThrow('502');
});

test('only the two services, only with their own type, and only under the repository', async () => {
  const { github, origin } = await startPlayedGitHub();
  const status = async (path: string, init?: RequestInit) => (await fetch(`${origin}${path}`, init)).status;
  expect(await status('/acme/journal.git/info/refs?service=git-upload-archive')).toBe(403);
  expect(await status('/acme/journal.git/info/refs')).toBe(403);
  expect(await status('/acme/journal.git/config')).toBe(403);
  expect(await status('/acme/journal.git/git-receive-pack', { method: 'POST', body: 'x' })).toBe(415);
  expect(await status('/acme/other.git/info/refs?service=git-upload-pack')).toBe(404);
  expect(await github.commits(9)).toHaveLength(1);
});
