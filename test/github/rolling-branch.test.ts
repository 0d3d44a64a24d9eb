import { describe, expect, it } from 'vitest';
import type { GitHubFault } from '../../sandbox/github/played-github.ts';
import type { CommitOid, CommitRequest } from '../../src/use-cases/ports.ts';
import {
  adaPath,
  batchId,
  branchName,
  create,
  edit,
  gracePath,
  requestOf,
  statesOf,
  troubleOf,
  typesOf,
} from './sample-changes.ts';
import { type StartedJournal, startJournal } from './start-journal.ts';

const branch = branchName('buildlog/2026-11-20');
const asked = { branch, title: 'Build log of 2026-11-20', body: 'Entries.' };
const ada = [create('one', adaPath, '# Ada\n')];
const grace = [create('two', gracePath, '# Grace\n')];

function onBranch(changes: CommitRequest['changes'], some: Partial<CommitRequest> = {}) {
  return requestOf(changes, { branch, ...some });
}

/** Whatever the bot is told, until it is settled: with the first head the batch was sent with. */
async function bringThrough({ repository }: StartedJournal, changes: CommitRequest['changes']) {
  let oldestHead: CommitOid | null = null;
  for (let tries = 0; tries < 9; tries += 1) {
    const beforeSending = async (head: CommitOid) => {
      oldestHead ??= head;
      return true;
    };
    const report = await repository.commit(onBranch(changes, { oldestHead, beforeSending }));
    if (report.type === 'settled') return typesOf(report);
    troubleOf(report);
  }
  throw new Error('never settled');
}

describe('a commit to a rolling branch', () => {
  it('makes the branch at the head of the journal, and leaves the journal’s own as it is', async () => {
    const { github, repository } = await startJournal();
    github.setProtected('ruleset');
    const [base] = await github.commits(1);
    const report = await repository.commit(onBranch(ada));
    const origin = new URL(github.apiUrl).origin;
    const [made, parent] = await github.commits(2, branch);
    expect(report).toMatchObject({ type: 'settled', calledNow: 'acme/journal' });
    expect(statesOf(report).one).toMatchObject({
      type: 'landed',
      landed: {
        commit: { oid: made?.oid },
        file: { text: '# Ada\n', url: `${origin}/acme/journal/blob/buildlog/2026-11-20/${adaPath}` },
      },
    });
    expect(parent?.oid).toBe(base?.oid);
    expect(await github.file(adaPath)).toBeNull();
  });

  it('is appended where the branch is there, also when the journal’s own has gone on', async () => {
    const { github, repository } = await startJournal();
    await repository.commit(onBranch(ada));
    await github.pushByHand({ 'other.md': 'x' }, 'By hand');
    const report = await repository.commit(
      onBranch([edit('two', adaPath, '# Ada\n', '# Ada, later\n')], { batch: batchId('02BATCH') }),
    );
    expect(typesOf(report)).toEqual({ two: 'landed' });
    expect(await github.commits(9, branch)).toHaveLength(3);
    expect(await github.file(adaPath, branch)).toBe('# Ada, later\n');
  });

  it('has each branch waited for by itself', async () => {
    const { github, repository, clock } = await startJournal();
    await repository.commit(requestOf(ada));
    await repository.commit(onBranch(grace, { batch: batchId('02BATCH') }));
    await repository.commit(
      requestOf([edit('three', adaPath, '# Ada\n', '# A\n')], { batch: batchId('03') }),
    );
    expect(clock.waits).toEqual([]);
    expect(await github.file(gracePath)).toBeNull();
  });

  it('begins an empty repository first', async () => {
    const { github, repository } = await startJournal('empty');
    expect(typesOf(await repository.commit(onBranch(ada)))).toEqual({ one: 'landed' });
    expect(await github.commits(9)).toHaveLength(1);
    expect(await github.commits(9, branch)).toHaveLength(2);
  });

  it('says what the repository is called today', async () => {
    const { github, repository } = await startJournal();
    github.rename('acme/build-log');
    expect(await repository.commit(onBranch(ada))).toMatchObject({ calledNow: 'acme/build-log' });
    expect(await repository.commit(requestOf(grace))).toMatchObject({ calledNow: 'acme/build-log' });
  });

  it('is not made again when the branch went away with its pull request', async () => {
    const { github, repository, clock } = await startJournal();
    github.setMerging({ deletesBranch: true });
    await repository.commit(onBranch(ada));
    await repository.openPullRequest(asked);
    await github.mergePullRequest(1);
    const report = await repository.commit(onBranch(grace, { batch: batchId('02BATCH') }));
    expect(troubleOf(report)).toMatchObject({
      kind: 'busy',
      detail: 'the branch has had its pull request',
    });
    expect(clock.waits).toEqual([]);
    expect(await github.branches()).toEqual(['main']);
  });

  it('is sent again where a person took the branch away before anything was proposed', async () => {
    const started = await startJournal();
    const { github, repository } = started;
    let oldestHead: CommitOid | null = null;
    await repository.commit(
      onBranch(ada, {
        beforeSending: async (head) => {
          oldestHead = head;
          return true;
        },
      }),
    );
    await github.deleteBranch(branch);
    expect(typesOf(await repository.commit(onBranch(ada, { oldestHead })))).toEqual({ one: 'landed' });
    expect(await github.file(adaPath, branch)).toBe('# Ada\n');
  });

  it('lands on the branch as a person moved it, when that happens between reading and sending', async () => {
    const { github, repository } = await startJournal();
    const [base] = await github.commits(1);
    await repository.commit(onBranch(ada));
    let moved = false;
    const report = await repository.commit(
      onBranch(grace, {
        batch: batchId('02BATCH'),
        beforeSending: async () => {
          if (!moved) await github.moveBranch(branch, base?.oid ?? '');
          moved = true;
          return true;
        },
      }),
    );
    expect(typesOf(report)).toEqual({ two: 'landed' });
    expect(await github.file(adaPath, branch)).toBeNull();
    expect(await github.file(gracePath, branch)).toBe('# Grace\n');
  });

  it.each(['merged', 'merged and deleted', 'deleted'] as const)(
    'is not lost where the pull request is %s between reading and sending',
    async (what) => {
      const { github, repository } = await startJournal();
      await repository.commit(onBranch(ada));
      await repository.openPullRequest(asked);
      github.setMerging({ deletesBranch: what === 'merged and deleted' });
      const report = await repository.commit(
        onBranch(grace, {
          batch: batchId('02BATCH'),
          beforeSending: async () => {
            const isOpen = github.pullRequests()[0]?.state === 'OPEN';
            if (isOpen && what === 'deleted') await github.deleteBranch(branch);
            else if (isOpen) await github.mergePullRequest(1);
            return true;
          },
        }),
      );
      const seen = await repository.lookAtPullRequest(branch);
      if (what === 'merged') {
        // On the branch, and not in what was merged: whoever looks queues it again.
        expect(typesOf(report)).toEqual({ two: 'landed' });
        expect(seen).toMatchObject({ type: 'merged', commits: [{ batch: '01BATCH' }] });
      } else {
        expect(troubleOf(report).kind).toBe('busy');
        expect(seen.type).toBe(what === 'deleted' ? 'closed' : 'merged');
      }
      expect(await github.file(gracePath)).toBeNull();
    },
  );
});

const before = { on: 'mutation', times: 1, when: 'before' } as const;
const after = { on: 'mutation', times: 1, when: 'after' } as const;
const faults: readonly (readonly [string, GitHubFault])[] = [
  ['a 502 before it', { ...before, type: 'status', status: 502 }],
  ['a 502 after it', { ...after, type: 'status', status: 502 }],
  ['a reset before it', { ...before, type: 'reset' }],
  ['a reset after it', { ...after, type: 'reset' }],
  ['an empty body after it', { ...after, type: 'empty' }],
  ['a page after it', { ...after, type: 'html' }],
];

describe('a commit to a rolling branch, with an answer lost', () => {
  it.each(
    faults.flatMap(([what, fault]) =>
      ['createRef', 'createCommitOnBranch'].map((name) => ({ what, fault, name })),
    ),
  )('is made exactly once: $what at $name', async ({ fault, name }) => {
    const started = await startJournal();
    started.github.fault({ ...fault, name });
    expect(await bringThrough(started, ada)).toEqual({ one: 'landed' });
    expect(await started.github.commits(9, branch)).toHaveLength(2);
    expect(await started.github.commits(9)).toHaveLength(1);
  });

  it('is made exactly once when the branch is made by another process at the same moment', async () => {
    const started = await startJournal();
    const message = 'A ref named "refs/heads/buildlog/2026-11-20" already exists in the repository.';
    const exists = { type: 'graphql-error', errorType: 'UNPROCESSABLE', message } as const;
    started.github.fault({ ...after, ...exists, name: 'createRef' });
    expect(await bringThrough(started, ada)).toEqual({ one: 'landed' });
    expect(await started.github.commits(9, branch)).toHaveLength(2);
  });
});
