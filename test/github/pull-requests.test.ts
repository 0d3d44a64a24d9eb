import { describe, expect, it } from 'vitest';
import type { GitHubFault } from '../../sandbox/github/played-github.ts';
import type { CommitOid } from '../../src/use-cases/ports.ts';
import { adaPath, batchId, branchName, create, gracePath, requestOf, statesOf } from './sample-changes.ts';
import { startJournal } from './start-journal.ts';

const branch = branchName('buildlog/2026-11-20');
const asked = { branch, title: 'Build log of 2026-11-20', body: 'Entries.' };
const request = requestOf([create('one', adaPath, '# Ada\n')], { branch });
const second = requestOf([create('two', gracePath, '# Grace\n')], { branch, batch: batchId('02BATCH') });

async function startProposed() {
  const started = await startJournal();
  await started.repository.commit(request);
  const opened = await started.repository.openPullRequest(asked);
  return { ...started, opened, url: `${new URL(started.github.apiUrl).origin}/acme/journal` };
}

describe('the pull request of a rolling branch', () => {
  it('is opened once, however often it is asked for', async () => {
    const { github, repository, opened, url } = await startProposed();
    expect(opened).toEqual({ number: 1, url: `${url}/pull/1` });
    expect(await repository.openPullRequest(asked)).toEqual(opened);
    expect(github.pullRequests()).toMatchObject([
      { title: asked.title, body: asked.body, head: branch, base: 'main', state: 'OPEN' },
    ]);
  });

  it('stays the one of its branch when it was merged or closed', async () => {
    const { github, repository, opened } = await startProposed();
    github.closePullRequest(1);
    expect(await repository.openPullRequest(asked)).toEqual(opened);
    expect(github.pullRequests()).toHaveLength(1);
  });

  it('cannot be opened where there is no branch, and says so', async () => {
    const { repository } = await startJournal();
    expect(await repository.openPullRequest(asked)).toMatchObject({ kind: 'refused' });
  });

  const faults: readonly (readonly [string, Pick<GitHubFault, 'times'> & GitHubFault])[] = [
    ['a 502 before it', { on: 'mutation', type: 'status', status: 502, when: 'before', times: 1 }],
    ['a 502 after it', { on: 'mutation', type: 'status', status: 502, when: 'after', times: 1 }],
    ['a reset after it', { on: 'mutation', type: 'reset', when: 'after', times: 1 }],
    ['a page after it', { on: 'mutation', type: 'html', when: 'after', times: 1 }],
    [
      'the word that there is one',
      {
        ...{ on: 'mutation', type: 'graphql-error', errorType: 'UNPROCESSABLE', when: 'after', times: 1 },
        message: 'A pull request already exists for acme:buildlog/2026-11-20.',
      },
    ],
  ];
  it.each(faults)('is opened exactly once: %s', async (_, fault) => {
    const { github, repository } = await startJournal();
    await repository.commit(request);
    github.fault(fault);
    expect(await repository.openPullRequest(asked)).toMatchObject({ number: 1 });
    expect(github.pullRequests()).toHaveLength(1);
  });
});

describe('a look at it', () => {
  it('says that there is none, and whether the branch is', async () => {
    const { repository } = await startJournal();
    expect(await repository.lookAtPullRequest(branch)).toEqual({ type: 'none', isThere: false });
    await repository.commit(request);
    expect(await repository.lookAtPullRequest(branch)).toEqual({ type: 'none', isThere: true });
  });

  it('asks GitHub once', async () => {
    const { github, repository } = await startProposed();
    const calls = github.calls.length;
    expect((await repository.lookAtPullRequest(branch)).type).toBe('open');
    expect(github.calls.length - calls).toBe(1);
  });

  it('says what an open one waits for', async () => {
    const { github, repository, opened } = await startProposed();
    const look = async () => repository.lookAtPullRequest(branch);
    expect(await look()).toEqual({ type: 'open', pullRequest: opened, merges: 'clean' });
    github.setMerging({ approvals: 1, checks: true });
    expect(await look()).toMatchObject({ merges: 'waits' });
    await github.approvePullRequest(1);
    await github.passChecks(1);
    expect(await look()).toMatchObject({ merges: 'clean' });
    github.setMerging({ upToDate: true });
    await github.pushByHand({ 'other.md': 'x' }, 'By hand');
    expect(await look()).toMatchObject({ merges: 'behind' });
    await github.pushByHand({ [adaPath]: '# Another\n' }, 'By hand');
    expect(await look()).toMatchObject({ merges: 'conflict' });
  });

  it('takes one whose failing check nobody requires for one that can be merged', async () => {
    const { github, repository } = await startProposed();
    await github.failChecks(1);
    expect(await repository.lookAtPullRequest(branch)).toMatchObject({ merges: 'clean' });
  });

  it.each(['MERGE', 'SQUASH', 'REBASE'] as const)(
    'finds every entry of one merged by %s, and where its files are now',
    async (method) => {
      const { github, repository, opened, url } = await startProposed();
      await repository.commit(second);
      const [two, one] = await github.commits(2, branch);
      await github.mergePullRequest(1, method);
      const [merge] = await github.commits(1);
      const seen = await repository.lookAtPullRequest(branch);
      expect(seen).toMatchObject({
        type: 'merged',
        pullRequest: opened,
        commit: { oid: merge?.oid, url: `${url}/commit/${merge?.oid}` },
        commits: [
          { oid: one?.oid, batch: '01BATCH' },
          { oid: two?.oid, batch: '02BATCH' },
        ],
      });
      const urlOf = seen.type === 'merged' ? seen.urlOf(adaPath) : null;
      expect(urlOf).toBe(`${url}/blob/main/${adaPath}`);
      const words = (await github.commits(9)).map(({ body }) => body).join('\n');
      expect(words.includes('Buildlog-Batch')).toBe(method !== 'SQUASH');
    },
  );

  it('finds none of what was committed after the merge', async () => {
    const { github, repository } = await startProposed();
    await github.mergePullRequest(1);
    await repository.commit(second);
    expect(await repository.lookAtPullRequest(branch)).toMatchObject({
      type: 'merged',
      commits: [{ batch: '01BATCH' }],
    });
  });

  it('names no batch for what people committed there, and each for what they squashed', async () => {
    const { github, repository } = await startProposed();
    const forged = 'Hi\n\nxBuildlog-Batch: 09BATCH\nBuildlog-Batch: 09BATCH and more';
    await github.pushByHand({ 'a.md': 'a' }, forged, 'Ada', branch);
    const squashed = 'All\n\nBuildlog-Batch: 07BATCH\nBuildlog-Batch: 08BATCH';
    await github.pushByHand({ 'b.md': 'b' }, squashed, 'Ada', branch);
    await github.mergePullRequest(1);
    const seen = await repository.lookAtPullRequest(branch);
    const batches = seen.type === 'merged' ? seen.commits.map(({ batch }) => batch) : [];
    expect(batches).toEqual(['01BATCH', null, '07BATCH', '08BATCH']);
  });

  it('reads as many commits as there are', async () => {
    const { github, repository } = await startProposed();
    for (let count = 0; count < 104; count += 1) {
      await github.pushByHand({ 'n.md': `${count}` }, `Push ${count}`, 'Ada', branch);
    }
    await repository.commit(second);
    await github.mergePullRequest(1);
    const seen = await repository.lookAtPullRequest(branch);
    expect(seen.type === 'merged' ? seen.commits : []).toHaveLength(106);
    expect(seen.type === 'merged' ? seen.commits.at(-1) : null).toMatchObject({ batch: '02BATCH' });
  });

  it('says that it was closed, and open again', async () => {
    const { github, repository, opened } = await startProposed();
    github.closePullRequest(1);
    expect(await repository.lookAtPullRequest(branch)).toEqual({ type: 'closed', pullRequest: opened });
    await github.reopenPullRequest(1);
    expect(await repository.lookAtPullRequest(branch)).toMatchObject({ type: 'open' });
    github.closePullRequest(1);
    await github.deleteBranch(branch);
    expect(await repository.lookAtPullRequest(branch)).toEqual({ type: 'closed', pullRequest: opened });
  });

  it('says that it was closed by whoever took its branch away', async () => {
    const { github, repository } = await startProposed();
    await github.deleteBranch(branch);
    expect(await repository.lookAtPullRequest(branch)).toMatchObject({ type: 'closed' });
  });

  it('is trouble where GitHub cannot be asked', async () => {
    const { github, repository } = await startProposed();
    github.setDown(true);
    expect(await repository.lookAtPullRequest(branch)).toMatchObject({ trouble: { kind: 'unreachable' } });
    github.setDown(false);
    github.setAccess('none');
    expect(await repository.lookAtPullRequest(branch)).toMatchObject({
      trouble: { kind: 'repository-missing' },
    });
  });
});

describe('the report of a batch that is known by its commit', () => {
  it('is what it was, also after a squash took the branch away', async () => {
    const { github, repository } = await startJournal();
    const first = await repository.commit(request);
    await repository.openPullRequest(asked);
    github.setMerging({ deletesBranch: true });
    await github.mergePullRequest(1, 'SQUASH');
    const seen = await repository.lookAtPullRequest(branch);
    const held: CommitOid | undefined = seen.type === 'merged' ? seen.commits[0]?.oid : undefined;
    if (held === undefined) throw new Error('not merged');
    const calls = github.calls.length;
    expect(statesOf(await repository.reportOf(request, held))).toEqual(statesOf(first));
    expect(github.calls.slice(calls).map(({ kind }) => kind)).toEqual(['query', 'query']);
  });
});

describe('a journal’s branch', () => {
  it('wants pull requests where a rule says so, and where GitHub does not tell it does not', async () => {
    const { github, repository } = await startJournal();
    expect(await repository.wantsPullRequests()).toBe(false);
    github.setProtected('ruleset');
    expect(await repository.wantsPullRequests()).toBe(true);
    github.rename('acme/build-log');
    expect(await repository.wantsPullRequests()).toBe(true);
    github.setDown(true);
    expect(await repository.wantsPullRequests()).toBe(false);
    expect(await (await startJournal('empty')).repository.wantsPullRequests()).toBe(false);
  });
});
