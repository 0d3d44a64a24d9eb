import { describe, expect, it } from 'vitest';
import type { GitHubFault } from '../../sandbox/github/played-github.ts';
import type { Merging } from '../../sandbox/github/played-pull-request.ts';
import { adaPath, branchName, create, requestOf } from './sample-changes.ts';
import { startJournal } from './start-journal.ts';

const branch = branchName('buildlog/2026-11-20');
const asked = { branch, title: 'Build log of 2026-11-20', body: 'Entries.' };

async function startProposed(merging: Partial<Merging> = {}) {
  const started = await startJournal();
  const { github, repository } = started;
  github.setMerging(merging);
  await repository.commit(requestOf([create('one', adaPath, '# Ada\n')], { branch }));
  await repository.openPullRequest(asked);
  const calls = github.calls.length;
  return {
    ...started,
    state: () => github.pullRequests()[0]?.state,
    mutations: () =>
      github.calls
        .slice(calls)
        .filter(({ kind }) => kind === 'mutation')
        .map(({ name }) => name),
  };
}

describe('a pull request that may be merged', () => {
  it('is merged by the repository’s usual method', async () => {
    const { github, repository, state } = await startProposed();
    expect(await repository.askToMerge(branch)).toEqual({ type: 'merged' });
    expect(state()).toBe('MERGED');
    expect(await github.file(adaPath)).toBe('# Ada\n');
    expect((await github.commits(1))[0]?.headline).toContain('Merge pull request #1');
  });

  it('is merged by a method that is allowed', async () => {
    const { github, repository } = await startProposed({ methods: ['SQUASH'] });
    expect(await repository.askToMerge(branch)).toEqual({ type: 'merged' });
    expect((await github.commits(1))[0]?.headline).toBe('Build log of 2026-11-20 (#1)');
  });

  it('is merged by the next method where a rule of the branch does not take the usual one', async () => {
    const { repository, mutations } = await startProposed({ linearHistory: true });
    expect(await repository.askToMerge(branch)).toEqual({ type: 'merged' });
    expect(mutations()).toEqual(['mergePullRequest', 'mergePullRequest']);
  });

  it('is merged although a check fails that nobody requires', async () => {
    const { github, repository } = await startProposed({ autoMergeAllowed: true });
    await github.failChecks(1);
    expect(await repository.askToMerge(branch)).toEqual({ type: 'merged' });
  });

  it('is merged once, although it is asked for twice', async () => {
    const { repository, mutations } = await startProposed();
    await repository.askToMerge(branch);
    expect(await repository.askToMerge(branch)).toEqual({ type: 'merged' });
    expect(mutations()).toEqual(['mergePullRequest']);
  });

  it('goes through the merge queue where there is one', async () => {
    const { repository, state, mutations } = await startProposed({ queue: true });
    expect(await repository.askToMerge(branch)).toEqual({ type: 'automatic' });
    expect(mutations()).toEqual(['mergePullRequest', 'enqueuePullRequest']);
    expect(state()).toBe('MERGED');
  });

  const status = { on: 'mutation', name: 'mergePullRequest', times: 1, type: 'status' } as const;
  const faults: readonly (readonly [string, GitHubFault])[] = [
    ['a 502 before it', { ...status, status: 502, when: 'before' }],
    ['a 502 after it', { ...status, status: 502, when: 'after' }],
    ['a reset after it', { on: 'mutation', times: 1, type: 'reset', when: 'after' }],
    ['an empty body after it', { on: 'mutation', times: 1, type: 'empty', when: 'after' }],
    [
      'a base that GitHub is still busy with',
      {
        ...{ on: 'mutation', times: 1, type: 'graphql-error', errorType: 'UNPROCESSABLE', when: 'before' },
        message: 'Base branch was modified. Review and try the merge again.',
      },
    ],
  ];
  it.each(faults)('is merged exactly once: %s', async (_, fault) => {
    const { github, repository, clock } = await startProposed();
    github.fault(fault);
    expect(await repository.askToMerge(branch)).toEqual({ type: 'merged' });
    expect(clock.waits).toEqual([1_000]);
    expect(await github.commits(9)).toHaveLength(3);
  });

  it('is merged with nothing on it that was not looked at', async () => {
    const { github, repository, clock } = await startProposed();
    const message = 'Head branch was modified. Review and try the merge again.';
    const moved = { type: 'graphql-error', errorType: 'UNPROCESSABLE', message, when: 'before' } as const;
    github.fault({ on: 'mutation', times: 9, ...moved });
    expect(await repository.askToMerge(branch)).toMatchObject({ trouble: { kind: 'busy' } });
    expect(clock.waits).toEqual([1_000, 2_000, 4_000, 8_000]);
  });
});

describe('a pull request that waits for something', () => {
  it('is merged by GitHub once it is there, where the repository allows that', async () => {
    const { github, repository, state, mutations } = await startProposed({
      ...{ autoMergeAllowed: true, approvals: 1, checks: true },
    });
    expect(await repository.askToMerge(branch)).toEqual({ type: 'automatic' });
    expect(await repository.askToMerge(branch)).toEqual({ type: 'automatic' });
    expect(mutations()).toEqual(['enablePullRequestAutoMerge']);
    await github.approvePullRequest(1);
    expect(state()).toBe('OPEN');
    await github.passChecks(1);
    expect(state()).toBe('MERGED');
  });

  it('is left to people where it does not', async () => {
    const { repository, mutations } = await startProposed({ approvals: 1 });
    expect(await repository.askToMerge(branch)).toEqual({ type: 'by-hand' });
    expect(mutations()).toEqual([]);
  });

  it('is merged at once where what it waited for came meanwhile', async () => {
    const { github, repository, mutations } = await startProposed({ autoMergeAllowed: true, approvals: 1 });
    const name = 'enablePullRequestAutoMerge';
    github.fault({ on: 'mutation', name, times: 1, type: 'latency', milliseconds: 300 });
    const calls = github.calls.length;
    const merging = repository.askToMerge(branch);
    await expect.poll(() => github.calls.length, { interval: 5 }).toBe(calls + 1);
    await github.approvePullRequest(1);
    expect(await merging).toEqual({ type: 'merged' });
    expect(mutations()).toEqual([name, 'mergePullRequest']);
  });

  it('is found switched on when the answer to that is lost', async () => {
    const { github, repository, mutations } = await startProposed({ autoMergeAllowed: true, approvals: 1 });
    github.fault({ on: 'mutation', times: 1, type: 'status', status: 502, when: 'after' });
    expect(await repository.askToMerge(branch)).toEqual({ type: 'automatic' });
    expect(mutations()).toEqual(['enablePullRequestAutoMerge']);
  });

  it('is brought up to date where its base has gone on, and merged by whoever asks then', async () => {
    const { github, repository, state, mutations } = await startProposed({ upToDate: true });
    await github.pushByHand({ 'other.md': 'x' }, 'By hand');
    expect(await repository.askToMerge(branch)).toEqual({ type: 'by-hand' });
    expect(mutations()).toEqual(['updatePullRequestBranch']);
    expect(await repository.askToMerge(branch)).toEqual({ type: 'merged' });
    expect(state()).toBe('MERGED');
  });

  it('is brought up to date, and then merged by GitHub, where the repository allows that', async () => {
    const { github, repository, state } = await startProposed({ upToDate: true, autoMergeAllowed: true });
    await github.pushByHand({ 'other.md': 'x' }, 'By hand');
    expect(await repository.askToMerge(branch)).toEqual({ type: 'automatic' });
    expect(state()).toBe('MERGED');
  });

  it('is left to people where its branches conflict, and where there is none that is open', async () => {
    const { github, repository, mutations } = await startProposed();
    await github.pushByHand({ [adaPath]: '# Another\n' }, 'By hand');
    expect(await repository.askToMerge(branch)).toEqual({ type: 'by-hand' });
    github.closePullRequest(1);
    expect(await repository.askToMerge(branch)).toEqual({ type: 'by-hand' });
    expect(mutations()).toEqual([]);
  });

  it('is left to people where the bot may not merge it', async () => {
    const { github, repository } = await startProposed();
    github.setAccess('read');
    expect(await repository.askToMerge(branch)).toEqual({ type: 'by-hand' });
  });

  it('is trouble where a limit is reached, or GitHub is down', async () => {
    const { github, repository, clock } = await startProposed();
    const limit = { type: 'status', status: 403, retryAfterSeconds: 90, when: 'before' } as const;
    github.fault({ on: 'mutation', times: 1, ...limit });
    const limited = await repository.askToMerge(branch);
    expect(limited).toMatchObject({
      trouble: { kind: 'rate-limited', retryAt: clock.now() + 90_000 },
    });
    github.setDown(true);
    expect(await repository.askToMerge(branch)).toMatchObject({ trouble: { kind: 'unreachable' } });
  });
});
