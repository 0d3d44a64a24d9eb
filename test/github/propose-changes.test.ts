import { describe, expect, it } from 'vitest';
import type { GitHubFault } from '../../sandbox/github/played-github.ts';
import type { Proposal } from '../../src/use-cases/ports.ts';
import { create, path } from './sample-changes.ts';
import { startJournal } from './start-journal.ts';

const agents = path('AGENTS.md');
const proposal: Proposal = {
  branch: 'buildlog/coding-agents',
  title: 'Tell coding agents about the build log',
  body: 'The section that `/buildlog setup` offers.',
  changes: [create('agents', agents, '# Agents\n')],
};

describe('a proposal', () => {
  it('becomes a pull request on a branch of its own', async () => {
    const { github, repository } = await startJournal();
    const base = (await github.commits(1))[0]?.oid;
    const proposed = await repository.propose(proposal);
    const url = `${new URL(github.apiUrl).origin}/acme/journal/pull/1`;
    expect(proposed).toEqual({ type: 'proposed', url, isNew: true });
    expect(github.pullRequests()).toMatchObject([
      { title: proposal.title, body: proposal.body, head: proposal.branch, base: 'main', state: 'OPEN' },
    ]);
    expect(await github.file(agents, proposal.branch)).toBe('# Agents\n');
    expect(await github.commits(9, proposal.branch)).toMatchObject([
      { headline: proposal.title, files: [{ path: agents, change: 'added' }] },
      { oid: base },
    ]);
    expect(await github.file(agents)).toBeNull();
  });

  it('is found again while it is open, and nothing is made twice', async () => {
    const { github, repository } = await startJournal();
    const first = await repository.propose(proposal);
    expect(await repository.propose(proposal)).toEqual({ ...first, isNew: false });
    expect(github.pullRequests()).toHaveLength(1);
    expect(await github.commits(9, proposal.branch)).toHaveLength(2);
  });

  it('is nothing where every file is as it should be', async () => {
    const { github, repository } = await startJournal();
    await github.pushByHand({ [agents]: '# Agents\n' }, 'By hand');
    expect(await repository.propose(proposal)).toEqual({ type: 'nothing' });
    expect(await github.tree(proposal.branch)).toEqual([]);
  });

  it('is nothing once it was merged', async () => {
    const { github, repository } = await startJournal();
    await repository.propose(proposal);
    await github.mergePullRequest(1);
    expect(await repository.propose(proposal)).toEqual({ type: 'nothing' });
    expect(github.pullRequests()).toHaveLength(1);
  });

  it('after one that was closed goes to a new branch, and leaves the old one as it is', async () => {
    const { github, repository } = await startJournal();
    await repository.propose(proposal);
    github.closePullRequest(1);
    const old = await github.commits(9, proposal.branch);
    expect(await repository.propose(proposal)).toMatchObject({ type: 'proposed', isNew: true });
    expect(github.pullRequests().map(({ head, state }) => [head, state])).toEqual([
      ['buildlog/coding-agents', 'CLOSED'],
      ['buildlog/coding-agents-2', 'OPEN'],
    ]);
    expect(await github.commits(9, proposal.branch)).toEqual(old);
  });

  it('adds to the open one what it does not hold yet', async () => {
    const { github, repository } = await startJournal();
    await repository.propose(proposal);
    const more = {
      ...proposal,
      changes: [...proposal.changes, create('claude', path('CLAUDE.md'), '# C\n')],
    };
    expect(await repository.propose(more)).toMatchObject({ type: 'proposed', isNew: false });
    expect(await github.file('CLAUDE.md', proposal.branch)).toBe('# C\n');
    expect(await github.file(agents, proposal.branch)).toBe('# Agents\n');
  });

  it('is made beside the branch that the journal is written to', async () => {
    const { github, open } = await startJournal();
    expect(await open({ branch: 'main' }).propose(proposal)).toMatchObject({ type: 'proposed' });
    expect(github.pullRequests()[0]?.base).toBe('main');
  });

  it('can be made where the branch of the journal is protected', async () => {
    const { github, repository } = await startJournal();
    github.setProtected('ruleset');
    expect(await repository.propose(proposal)).toMatchObject({ type: 'proposed', isNew: true });
  });

  it('is trouble where there is no commit to branch from, no right to write, or no GitHub', async () => {
    const empty = await startJournal('empty');
    expect(await empty.repository.propose(proposal)).toMatchObject({ trouble: { kind: 'branch-missing' } });
    const { github, repository } = await startJournal();
    github.setAccess('read');
    expect(await repository.propose(proposal)).toMatchObject({ trouble: { kind: 'forbidden' } });
    github.setArchived(true);
    expect(await repository.propose(proposal)).toMatchObject({ trouble: { kind: 'archived' } });
    github.setDown(true);
    expect(await repository.propose(proposal)).toMatchObject({ trouble: { kind: 'unreachable' } });
  });
});

describe('a proposal whose answers are lost', () => {
  const faults: readonly (readonly [string, GitHubFault])[] = [
    ['a reset after the effect', { on: 'mutation', type: 'reset', when: 'after', times: 1 }],
    ['a reset before the effect', { on: 'mutation', type: 'reset', when: 'before', times: 1 }],
    ['a 502 after the effect', { on: 'mutation', type: 'status', status: 502, when: 'after', times: 1 }],
    ['an empty body after the effect', { on: 'mutation', type: 'empty', when: 'after', times: 1 }],
  ];
  const steps = [0, 1, 2];
  it.each(steps.flatMap((step) => faults.map(([name, fault]) => [step, name, fault] as const)))(
    'is made exactly once: at step %i %s',
    async (step, _, fault) => {
      const { github, repository } = await startJournal();
      // Branch, commit, pull request: the mutations in their order. Those before `step` are answered late, but well.
      for (let before = 0; before < step; before += 1) {
        github.fault({ on: 'mutation', type: 'latency', milliseconds: 1, times: 1 });
      }
      github.fault(fault);
      expect(await repository.propose(proposal)).toMatchObject({ type: 'proposed', isNew: true });
      expect(github.pullRequests()).toHaveLength(1);
      expect(await github.commits(9, proposal.branch)).toHaveLength(2);
    },
  );

  it('goes on, when asked again, from where it came to', async () => {
    const { github, repository } = await startJournal();
    const message = 'Resource not accessible by integration';
    github.fault({ on: 'mutation', type: 'latency', milliseconds: 1, times: 2 });
    const refusal = { type: 'graphql-error', errorType: 'FORBIDDEN', message, when: 'before' } as const;
    github.fault({ on: 'mutation', times: 1, ...refusal });
    expect(await repository.propose(proposal)).toMatchObject({ trouble: { kind: 'forbidden' } });
    expect(github.pullRequests()).toEqual([]);
    expect(await repository.propose(proposal)).toMatchObject({ type: 'proposed', isNew: true });
    expect(await github.commits(9, proposal.branch)).toHaveLength(2);
  });
});
