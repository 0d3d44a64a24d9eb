import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { appendCommit } from '../../../sandbox/github/git/append-commit.ts';
import { openBareRepository } from '../../../sandbox/github/git/bare-repository.ts';
import { listFiles } from '../../../sandbox/github/git/list-files.ts';

const person = { name: 'Ada <Byron>', email: 'ada@example.com', at: new Date('2026-11-20T10:00:00Z') };
const words = { branch: 'main', message: 'Write\n\n# not a comment\n', author: person, committer: person };

async function openScratch() {
  const folder = await mkdtemp(join(tmpdir(), 'append-commit-'));
  const repository = await openBareRepository(folder, 'main');
  onTestFinished(async () => {
    await repository.git.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return repository;
}

test('of two commits on one head at the same moment, the second finds the branch moved', async () => {
  const repository = await openScratch();
  const write = (path: string) =>
    appendCommit(repository, { ...words, expected: null, changes: [{ path, content: Buffer.from(path) }] });
  const outcomes = await Promise.all([write('a.md'), write('b.md')]);
  const head = await repository.head('main');
  expect(outcomes.map(({ type }) => type).sort()).toEqual(['committed', 'moved']);
  expect(outcomes).toContainEqual({ type: 'committed', oid: head });
  expect(outcomes).toContainEqual({ type: 'moved', head });
  // Nothing stays beside the branch.
  expect((await repository.git.run(['for-each-ref', '--format=%(refname)'])).toString()).toBe(
    'refs/heads/main\n',
  );
});

test('quotes, backslashes and spaces in a path are only characters', async () => {
  const repository = await openScratch();
  const paths = ['a "quoted" \\ name.md', '"', '\\n', ' space ', '-rf', ':(top)x', 'caf\u00e9 \u{1f600}.md'];
  const changes = paths.map((path) => ({ path, content: Buffer.from(path) }));
  const done = await appendCommit(repository, { ...words, expected: null, changes });
  if (done.type !== 'committed') throw new Error('moved');
  const files = await listFiles(repository.git, done.oid);
  expect(files.map(({ path }) => path).sort()).toEqual([...paths].sort());
});

test('a commit reads back as it was written, but for what would end a line of its header', async () => {
  const repository = await openScratch();
  const done = await appendCommit(repository, { ...words, expected: null, changes: [] });
  expect(done.type === 'committed' ? await repository.commit(done.oid) : null).toEqual({
    oid: await repository.head('main'),
    tree: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    parents: [],
    author: { ...person, name: 'Ada Byron' },
    committer: { ...person, name: 'Ada Byron' },
    message: 'Write\n\n# not a comment',
  });
});
