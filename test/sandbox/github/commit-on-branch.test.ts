import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitToJournal, readHead, refusalOf, text } from './journal-commit.ts';
import { startPlayedGitHub } from './start-played-github.ts';

test('a commit adds, changes and deletes files at once, as the app, by the hand of GitHub', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const first = await commitToJournal(octokit, {
    head: await readHead(octokit),
    additions: [text('buildlog/a.md', 'one\n'), text('buildlog/b.md', 'two\n')],
  });
  const second = await commitToJournal(octokit, {
    head: first,
    additions: [text('buildlog/a.md', 'changed\n')],
    deletions: [{ path: 'buildlog/b.md' }],
    headline: 'buildlog: daily log 2026-11-20 by Ada',
    body: 'Buildlog-Batch: 01J\nCo-authored-by: Ada <18151210+ada-codes@users.noreply.github.com>',
  });

  expect(await github.file('buildlog/a.md')).toBe('changed\n');
  expect(await github.file('buildlog/b.md')).toBeNull();
  expect((await github.tree()).map(({ path }) => path)).toEqual(['README.md', 'buildlog/a.md']);
  const [newest] = await github.commits(10);
  expect(newest).toEqual({
    oid: second,
    headline: 'buildlog: daily log 2026-11-20 by Ada',
    body: 'Buildlog-Batch: 01J\nCo-authored-by: Ada <18151210+ada-codes@users.noreply.github.com>',
    author: 'buildlog-sandbox[bot]',
    at: '2026-11-20T10:00:00.000Z',
    files: [
      { path: 'buildlog/a.md', change: 'modified' },
      { path: 'buildlog/b.md', change: 'deleted' },
    ],
  });
  const made = await octokit.graphql(
    `query($oid: GitObjectID!) { repository(owner: "acme", name: "journal") { object(oid: $oid) {
      ... on Commit { messageHeadline messageBody committedViaWeb author { user { login } } committer { name }
        authors(first: 5) { nodes { name user { login } } } parents(first: 1) { nodes { oid } } } } } }`,
    { oid: second },
  );
  expect(made).toEqual({
    repository: {
      object: {
        messageHeadline: 'buildlog: daily log 2026-11-20 by Ada',
        messageBody: 'Buildlog-Batch: 01J\nCo-authored-by: Ada <18151210+ada-codes@users.noreply.github.com>',
        committedViaWeb: true,
        author: { user: { login: 'buildlog-sandbox[bot]' } },
        committer: { name: 'GitHub' },
        authors: {
          nodes: [
            { name: 'buildlog-sandbox[bot]', user: { login: 'buildlog-sandbox[bot]' } },
            { name: 'Ada', user: { login: 'ada-codes' } },
          ],
        },
        parents: { nodes: [{ oid: first }] },
      },
    },
  });
});

test('an empty repository takes its first commit through the contents route, then mutations', async () => {
  const { github, octokit } = await startPlayedGitHub('empty');
  expect(
    await octokit.graphql(
      '{ repository(owner: "acme", name: "journal") { isEmpty defaultBranchRef { name } ref(qualifiedName: "refs/heads/main") { id } } }',
    ),
  ).toEqual({ repository: { isEmpty: true, defaultBranchRef: null, ref: null } });
  const unborn = await refusalOf(
    commitToJournal(octokit, { head: '1'.repeat(40), additions: [text('a.md', 'x')] }),
  );
  expect(unborn.type).toBe('NOT_FOUND');

  const put = await octokit.rest.repos.createOrUpdateFileContents({
    owner: 'acme',
    repo: 'journal',
    path: 'buildlog/README.md',
    message: 'Start the journal',
    content: Buffer.from('# Hello\n').toString('base64'),
  });
  expect(put.status).toBe(201);
  const head = await readHead(octokit);
  expect(put.data.commit.sha).toBe(head);
  await commitToJournal(octokit, { head, additions: [text('buildlog/a.md', 'a\n')] });
  expect((await github.commits(9)).map(({ headline }) => headline)).toEqual([
    'buildlog: an entry',
    'Start the journal',
  ]);
});

test('a commit on an old head is refused as stale, and nothing of it stays', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const old = await readHead(octokit);
  await github.pushByHand({ 'notes.md': 'by hand\n' }, 'A hand edit', 'Grace Okafor');
  const refusal = await refusalOf(
    commitToJournal(octokit, { head: old, additions: [text('a.md', 'lost?')] }),
  );
  expect(refusal).toEqual({
    type: 'STALE_DATA',
    path: ['createCommitOnBranch'],
    message: `Expected branch to point to "${old}" but it did not.  Pull and try again.`,
    data: { createCommitOnBranch: null },
  });
  expect(await github.file('a.md')).toBeNull();
  expect((await github.commits(9)).map(({ headline }) => headline)).toEqual([
    'A hand edit',
    'Initial commit',
  ]);
});

test('of ten commits at once on one head, one wins and nine are stale', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, (_, n) =>
      commitToJournal(octokit, { head, additions: [text(`${n}.md`, `${n}`)] }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await github.commits(99)).toHaveLength(2);
  expect(await github.tree()).toHaveLength(2);
});

test.each([
  [
    'a head that no commit has',
    { head: '1'.repeat(40) },
    'NOT_FOUND',
    `No commit exists with specified expectedHeadOid '${'1'.repeat(40)}'.`,
  ],
  [
    'a branch that is not there',
    { branchName: 'trunk' },
    'NOT_FOUND',
    "Could not resolve to a Ref with the name 'refs/heads/trunk'.",
  ],
  [
    'another repository',
    { repositoryNameWithOwner: 'acme/other' },
    'NOT_FOUND',
    "Could not resolve to a Repository with the name 'acme/other'.",
  ],
  [
    'a path twice',
    { additions: [text('a.md', '1')], deletions: [{ path: 'a.md' }] },
    'UNPROCESSABLE',
    'A path may appear once in additions and deletions together.',
  ],
  [
    'a file where a folder is',
    { additions: [text('README.md/a.md', '1')] },
    'UNPROCESSABLE',
    '`README.md/a.md` would be a file where there is a folder, or the other way round.',
  ],
])('refuses %s', async (_, wrong, type, message) => {
  const { github, octokit } = await startPlayedGitHub();
  const right = { head: await readHead(octokit), additions: [text('ok.md', 'ok')] };
  const refusal = await refusalOf(commitToJournal(octokit, { ...right, ...wrong }));
  expect(refusal).toMatchObject({ type, message, data: { createCommitOnBranch: null } });
  expect(await github.commits(9)).toHaveLength(1);
});

test('refuses to delete a file that is not there, and commits nothing of the rest', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  const refusal = await refusalOf(
    commitToJournal(octokit, { head, additions: [text('a.md', 'a')], deletions: [{ path: 'gone.md' }] }),
  );
  expect(refusal.message).toBe(
    `A path was requested for deletion which does not exist as of commit oid \`${head}\``,
  );
  expect(await github.commits(9)).toHaveLength(1);
});

test.each([
  '',
  '/etc/passwd',
  '../outside.md',
  'a/../b.md',
  './a.md',
  'a//b.md',
  'a/',
  '.git/config',
  'a/.GIT/hooks/x',
  '.git ./x',
  'git~1/x',
  '.g\u200cit/x',
  'new\nline.md',
  'nul\0.md',
  'lone\ud800.md',
])('refuses the path %j', async (path) => {
  const { github, octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  const refusal = await refusalOf(commitToJournal(octokit, { head, additions: [text(path, 'x')] }));
  expect(refusal.type).toBe('UNPROCESSABLE');
  expect(await github.commits(9)).toHaveLength(1);
});

test.each(['a', 'YQ', 'YQ=', 'YR==', 'YQ==\n', ' YQ==', 'Y-_='])(
  'refuses contents that are not strict base64: %j',
  async (contents) => {
    const { github, octokit } = await startPlayedGitHub();
    const head = await readHead(octokit);
    const refusal = await refusalOf(
      commitToJournal(octokit, { head, additions: [{ path: 'a.md', contents }] }),
    );
    expect(refusal.message).toContain('Could not coerce value to Base64String.');
    expect(await github.commits(9)).toHaveLength(1);
  },
);

test('fifty files land in one commit', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const additions = Array.from({ length: 50 }, (_, n) => text(`buildlog/${n}/entry.md`, `entry ${n}\n`));
  await commitToJournal(octokit, { head: await readHead(octokit), additions });
  const [newest] = await github.commits(1);
  expect(newest?.files).toHaveLength(50);
  expect(await github.file('buildlog/49/entry.md')).toBe('entry 49\n');
});

test('whatever bytes and names a file has, it is kept as it is, under the oid that git gives it', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(
    // The refused ones have their own test above.
    (part) => !/[\p{Cc}/]|^\.+$|git/iu.test(part) && part.isWellFormed(),
  );
  const file = fc.record({ name, bytes: fc.uint8Array({ maxLength: 2_000 }) });
  const files = fc.uniqueArray(file, { minLength: 1, maxLength: 8, selector: (one) => one.name });
  let head = await readHead(octokit);
  await fc.assert(
    fc.asyncProperty(files, async (written) => {
      const additions = written.map((one) => ({
        path: `files/${one.name}`,
        contents: Buffer.from(one.bytes).toString('base64'),
      }));
      head = await commitToJournal(octokit, { head, additions });
      const oids = new Map((await github.tree()).map(({ path, oid }) => [path, oid]));
      for (const one of written) {
        const expected = createHash('sha1').update(`blob ${one.bytes.length}\0`).update(one.bytes);
        expect(oids.get(`files/${one.name}`)).toBe(expected.digest('hex'));
      }
    }),
    { numRuns: 25 },
  );
});
