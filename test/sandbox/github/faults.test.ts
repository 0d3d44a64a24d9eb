import { expect, test, vi } from 'vitest';
import type { GitHubFault } from '../../../sandbox/github/played-github.ts';
import { commitToJournal, readHead, refusalOf, text } from './journal-commit.ts';
import { startPlayedGitHub } from './start-played-github.ts';

const once = { on: 'mutation', times: 1 } as const;

/** Sends one commit into a fault; what came back, and whether the commit is there. */
async function commitInto(fault: GitHubFault) {
  const { github, octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  github.fault(fault);
  const send = () => commitToJournal(octokit, { head, additions: [text('a.md', 'a\n')] });
  const outcome = await send().then(
    () => 'an oid',
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
  return { github, octokit, head, send, outcome, landed: (await github.file('a.md')) !== null };
}

test.each([
  ['status', { ...once, type: 'status', status: 502, when: 'before' }, false],
  ['status', { ...once, type: 'status', status: 502, when: 'after' }, true],
  ['reset', { ...once, type: 'reset', when: 'before' }, false],
  ['reset', { ...once, type: 'reset', when: 'after' }, true],
  ['html', { ...once, type: 'html', when: 'before' }, false],
  ['html', { ...once, type: 'html', when: 'after' }, true],
  ['empty', { ...once, type: 'empty', when: 'before' }, false],
  ['empty', { ...once, type: 'empty', when: 'after' }, true],
] as const)('%s %o gives no oid; the commit is there: %s', async (_, fault, there) => {
  const { outcome, landed, send, github } = await commitInto(fault);
  expect(outcome).toBeInstanceOf(Error);
  expect(landed).toBe(there);
  // Counted down: the next one goes as it should, or meets the commit that was made.
  if (there) expect((await refusalOf(send())).type).toBe('STALE_DATA');
  else await expect(send()).resolves.toMatch(/^[0-9a-f]{40}$/);
  expect(await github.commits(9)).toHaveLength(2);
});

test('a status carries the words and the waiting time it is given', async () => {
  const { outcome } = await commitInto({
    ...once,
    type: 'status',
    status: 429,
    when: 'before',
    retryAfterSeconds: 60,
    message: 'You have exceeded a secondary rate limit.',
  });
  expect(outcome).toMatchObject({
    status: 429,
    response: {
      headers: { 'retry-after': '60' },
      data: { message: 'You have exceeded a secondary rate limit.' },
    },
  });
});

test('the primary limit says that nothing remains', async () => {
  const { outcome } = await commitInto({
    ...once,
    type: 'status',
    status: 403,
    when: 'before',
    message: 'API rate limit exceeded for installation ID 1.',
  });
  expect(outcome).toMatchObject({ status: 403, response: { headers: { 'x-ratelimit-remaining': '0' } } });
});

test('a reset is a closed socket, not an answer', async () => {
  const { outcome, github } = await commitInto({ ...once, type: 'reset', when: 'before' });
  expect(outcome).toMatchObject({ status: 500, response: undefined });
  expect(github.calls.at(-1)).toMatchObject({ kind: 'mutation', name: 'createCommitOnBranch', status: 0 });
});

test('a graphql error before the effect has no data, and after it has the oid', async () => {
  const wrong = { ...once, type: 'graphql-error', errorType: 'INTERNAL', message: 'It broke.' } as const;
  const before = await commitInto({ ...wrong, when: 'before' });
  expect(before.outcome).toMatchObject({ data: null, errors: [{ type: 'INTERNAL', message: 'It broke.' }] });
  expect(before.landed).toBe(false);
  const after = await commitInto({ ...wrong, when: 'after' });
  const oid = await readHead(after.octokit);
  expect(after.outcome).toMatchObject({
    data: { createCommitOnBranch: { commit: { oid } } },
    errors: [{ type: 'INTERNAL', message: 'It broke.' }],
  });
  expect(after.landed).toBe(true);
});

test('a late landing says 502 and commits afterwards', async () => {
  const { outcome, landed, github } = await commitInto({ ...once, type: 'late-landing', milliseconds: 300 });
  expect(outcome).toMatchObject({ status: 502 });
  expect(landed).toBe(false);
  await vi.waitFor(async () => expect(await github.file('a.md')).toBe('a\n'), { timeout: 5_000 });
});

test.each([
  [
    'STALE_DATA',
    (head: string) => `Expected branch to point to "${head}" but it did not.  Pull and try again.`,
  ],
  ['FORBIDDEN', (head: string, now: string) => `is at ${now} but expected ${head}`],
  ['NOT_FOUND', (head: string) => `No commit exists with specified expectedHeadOid '${head}'.`],
] as const)('a stale head reads as %s, because somebody else really pushed', async (shape, words) => {
  const { outcome, landed, octokit, head } = await commitInto({ ...once, type: 'stale-head', shape });
  const now = await readHead(octokit);
  expect(now).not.toBe(head);
  expect(outcome).toMatchObject({ errors: [{ type: shape, message: words(head, now) }] });
  expect(landed).toBe(false);
});

test('a fault hits what it names, as often as it says, oldest first', async () => {
  const { github, octokit } = await startPlayedGitHub();
  github.fault({ on: 'query', times: 2, type: 'status', status: 500, when: 'before' });
  github.fault({ on: 'rest', times: 1, type: 'status', status: 503, when: 'before' });
  github.fault({ on: 'any', times: 1, type: 'status', status: 504, when: 'before' });
  await expect(octokit.request('GET /repos/acme/journal')).rejects.toMatchObject({ status: 503 });
  await expect(readHead(octokit)).rejects.toMatchObject({ status: 500 });
  await expect(readHead(octokit)).rejects.toMatchObject({ status: 500 });
  await expect(readHead(octokit)).rejects.toMatchObject({ status: 504 });
  await expect(readHead(octokit)).resolves.toMatch(/^[0-9a-f]{40}$/);
  expect(github.calls.map(({ kind, name, status }) => `${kind} ${name} ${status}`)).toEqual([
    'rest GET /repos/acme/journal 503',
    'query repository 500',
    'query repository 500',
    'query repository 504',
    'query repository 200',
  ]);
});

test('latency is for one call, or for all until it is taken back', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const timed = async () => {
    const start = performance.now();
    await octokit.request('GET /rate_limit');
    return performance.now() - start;
  };
  github.fault({ on: 'rest', times: 1, type: 'latency', milliseconds: 80 });
  expect(await timed()).toBeGreaterThan(75);
  github.setLatency(80);
  expect(await timed()).toBeGreaterThan(75);
  // An hour would outlast the test, so that these come back at all says that nothing is waited for.
  github.setLatency(3_600_000);
  github.setLatency(0);
  await timed();
  await timed();
});

test('stopping ends what still waits', async () => {
  const { github, octokit } = await startPlayedGitHub();
  const head = await readHead(octokit);
  github.fault({ ...once, type: 'late-landing', milliseconds: 3_600_000 });
  await expect(commitToJournal(octokit, { head })).rejects.toMatchObject({ status: 502 });
  github.setLatency(3_600_000);
  const hanging = readHead(octokit);
  const refused = expect(hanging).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 30));
  await github.stop();
  await refused;
});
