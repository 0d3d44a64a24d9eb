import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commitToJournal, readHead, refusalOf, text } from './journal-commit.ts';
import { startPlayedGitHub } from './start-played-github.ts';

const git = promisify(execFile);

test('one query reads the head, its history and the files at it', async () => {
  const { github, octokit, origin } = await startPlayedGitHub();
  const head = await github.pushByHand({ 'buildlog/a.md': 'h\u00e9llo\n' }, 'Words\n\nTrailer: yes');
  const answer = await octokit.graphql(
    `{ repository(owner: "acme", name: "journal") { nameWithOwner url isArchived isEmpty databaseId
      ref(qualifiedName: "main") { name prefix target { oid ... on Commit { url committedDate
        history(first: 50) { nodes { message } pageInfo { hasNextPage } }
        here: file(path: "buildlog/a.md") { oid size object { ... on Blob { text byteSize isBinary isTruncated } } }
        gone: file(path: "buildlog/b.md") { oid }
        outside: file(path: "../x") { oid } } } } } rateLimit { limit cost } viewer { login } }`,
  );
  const { stdout } = await git('git', ['--git-dir', github.folder, 'rev-parse', 'main:buildlog/a.md']);
  expect(answer).toEqual({
    repository: {
      nameWithOwner: 'acme/journal',
      url: `${origin}/acme/journal`,
      isArchived: false,
      isEmpty: false,
      databaseId: 740_100_001,
      ref: {
        name: 'main',
        prefix: 'refs/heads/',
        target: {
          oid: head,
          url: `${origin}/acme/journal/commit/${head}`,
          committedDate: '2026-11-20T10:00:00Z',
          history: {
            nodes: [{ message: 'Words\n\nTrailer: yes' }, { message: 'Initial commit' }],
            pageInfo: { hasNextPage: false },
          },
          here: {
            oid: stdout.trim(),
            size: 7,
            object: { text: 'h\u00e9llo\n', byteSize: 7, isBinary: false, isTruncated: false },
          },
          gone: null,
          outside: null,
        },
      },
    },
    rateLimit: { limit: 5000, cost: 1 },
    viewer: { login: 'buildlog-sandbox[bot]' },
  });
});

test('text ends after 512,000 bytes and says so; the blob route has it whole', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const whole = `x${'\u00e9'.repeat(300_000)}`;
  await github.pushByHand({ 'long.md': whole }, 'A long file');
  const answer = z
    .object({ repository: z.object({ object: z.object({ oid: z.string(), text: z.string() }).loose() }) })
    .parse(
      await octokit.graphql(
        `{ repository(owner: "acme", name: "journal") { object(expression: "main:long.md") {
          ... on Blob { oid text isTruncated byteSize } } } }`,
      ),
    );
  const { object } = answer.repository;
  expect(object).toMatchObject({ isTruncated: true, byteSize: 600_001 });
  // The 512,000th byte is half of a character, which is left out.
  expect(Buffer.byteLength(object.text)).toBe(511_999);
  const raw = await octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    owner: 'acme',
    repo: 'journal',
    file_sha: object.oid,
    headers: { accept: 'application/vnd.github.raw+json' },
  });
  expect(z.string().parse(raw.data)).toBe(whole);
});

test('a file with a NUL is binary and has no text', async () => {
  const { octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  await commitToJournal(octokit, { head, additions: [text('shot.png', 'PNG\0')] });
  expect(
    await octokit.graphql(
      '{ repository(owner: "acme", name: "journal") { object(expression: "HEAD:shot.png") { ... on Blob { text isBinary byteSize } } } }',
    ),
  ).toEqual({ repository: { object: { text: null, isBinary: true, byteSize: 4 } } });
});

test('a folder lists its entries with their oids', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const head = await github.pushByHand({ 'buildlog/a.md': 'a', 'buildlog/daily/b.md': 'bb' }, 'Two');
  expect(
    await octokit.graphql(
      `{ repository(owner: "acme", name: "journal") { object(expression: "${head}:buildlog") {
        ... on Tree { entries { name path type size } } } } }`,
    ),
  ).toEqual({
    repository: {
      object: {
        entries: [
          { name: 'a.md', path: 'a.md', type: 'blob', size: 1 },
          { name: 'daily', path: 'daily', type: 'tree', size: 0 },
        ],
      },
    },
  });
});

test('pages of history stay with the head they began at', async () => {
  const { github, octokit } = await startPlayedGitHub();
  for (const n of [1, 2, 3, 4]) await github.pushByHand({ 'n.md': `${n}` }, `Push ${n}`);
  const page = z.object({
    repository: z.object({
      ref: z.object({
        target: z.object({
          history: z.object({
            totalCount: z.number(),
            nodes: z.array(z.object({ message: z.string() })),
            pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string() }),
          }),
        }),
      }),
    }),
  });
  const read = async (after: string | null) =>
    page.parse(
      await octokit.graphql(
        `query($after: String) { repository(owner: "acme", name: "journal") { ref(qualifiedName: "main") { target {
          ... on Commit { history(first: 2, after: $after) { totalCount nodes { message } pageInfo { hasNextPage endCursor } } } } } } }`,
        { after },
      ),
    ).repository.ref.target.history;
  const first = await read(null);
  await github.pushByHand({ 'n.md': 'late' }, 'Push meanwhile');
  const second = await read(first.pageInfo.endCursor);
  const third = await read(second.pageInfo.endCursor);
  expect([first, second, third].map(({ nodes }) => nodes.map(({ message }) => message))).toEqual([
    ['Push 4', 'Push 3'],
    ['Push 2', 'Push 1'],
    ['Initial commit'],
  ]);
  expect(third).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: false } });
});

test('a field that GitHub does not have fails before anything is done', async () => {
  const { octokit } = await startPlayedGitHub();
  const refusal = await refusalOf(
    octokit.graphql('{ repository(owner: "acme", name: "journal") { id colour } }'),
  );
  expect(refusal).toMatchObject({ message: 'Cannot query field "colour" on type "Repository".' });
  expect(refusal.data).toBeUndefined();
});

test('a field that is not played says so instead of being null', async () => {
  const { octokit } = await startPlayedGitHub();
  const refusal = await refusalOf(
    octokit.graphql('{ repository(owner: "acme", name: "journal") { homepageUrl } }'),
  );
  expect(refusal.message).toBe('The sandbox does not play Repository.homepageUrl.');
});

test.each([
  ['history', 'EXCESSIVE_PAGINATION', 'history(first: 101) { totalCount }'],
  ['history', 'MISSING_PAGINATION_BOUNDARIES', 'history { totalCount }'],
])('%s wants a page of 1 to 100: %s', async (_, type, field) => {
  const { octokit } = await startPlayedGitHub();
  const refusal = await refusalOf(
    octokit.graphql(
      `{ repository(owner: "acme", name: "journal") { ref(qualifiedName: "main") { target { ... on Commit { ${field} } } } } }`,
    ),
  );
  expect(refusal.type).toBe(type);
});

test('another repository is not there', async () => {
  const { octokit } = await startPlayedGitHub();
  const refusal = await refusalOf(octokit.graphql('{ repository(owner: "acme", name: "other") { id } }'));
  expect(refusal).toEqual({
    type: 'NOT_FOUND',
    path: ['repository'],
    message: "Could not resolve to a Repository with the name 'acme/other'.",
    data: { repository: null },
  });
});

test('a wrong token is bad credentials, for both APIs', async () => {
  const { withToken } = await startPlayedGitHub();
  const stranger = withToken('ghs_wrong');
  await expect(stranger.graphql('{ viewer { login } }')).rejects.toMatchObject({
    name: 'HttpError',
    status: 401,
    message: 'Bad credentials - https://docs.github.com/rest',
  });
  await expect(stranger.request('GET /repos/acme/journal')).rejects.toMatchObject({ status: 401 });
});
