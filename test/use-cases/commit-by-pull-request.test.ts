import { describe, expect, it } from 'vitest';
import type { Submission } from '../../src/use-cases/ports.ts';
import { at, home, journalSubmission, noDraft, oidOf } from '../store/sample.ts';
import { startPullRequests } from './start-pull-requests.ts';

const QUIET = 15_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const one = journalSubmission('one');
const two = journalSubmission('two');
const three = journalSubmission('three');

/** A change of the journal, once it holds what `submission` made of it. */
function editOf({ key, path, change, expected }: Submission, text: string): Submission {
  if (change.type === 'undo' || expected === null) throw new Error('nothing to edit');
  return journalSubmission(`edit: ${text}`, {
    ...{ key, path, expected: { oid: oidOf(text), text }, submittedAt: at(2_000) },
    change: { type: 'edit', basis: expected.oid, entry: change.entry },
  });
}

describe('a team that wants pull requests', () => {
  it('gets one for the day, to which entries are added, and which is merged once nothing comes any more', async () => {
    const { github, store, settle, later, stateOf } = await startPullRequests();
    await store.outbox.add(one, noDraft);
    await settle();
    expect(await github.branches()).toEqual(['buildlog/2026-11-20', 'main']);
    expect(github.pullRequests()).toMatchObject([
      { number: 1, title: 'Build log 2026-11-20', head: 'buildlog/2026-11-20', base: 'main', state: 'OPEN' },
    ]);
    expect(await stateOf(one.id)).toMatchObject({
      type: 'proposed',
      proposed: { branch: 'buildlog/2026-11-20', pullRequest: { number: 1 } },
    });
    expect(await github.file(one.path)).toBeNull();

    await store.outbox.add(two, noDraft);
    await later(QUIET - 1);
    expect(github.pullRequests()).toMatchObject([{ state: 'OPEN' }]);
    await later(QUIET);
    expect(github.pullRequests()).toMatchObject([{ state: 'MERGED' }]);
    expect(await github.file(one.path)).toBe('# one\n');
    const [merge] = await github.commits(1);
    for (const { id } of [one, two]) {
      expect(await stateOf(id)).toMatchObject({ type: 'landed', landed: { commit: { oid: merge?.oid } } });
    }
    expect(await store.outbox.repositoriesWaiting()).toEqual([]);
    expect((await store.knownEntries.find(one.key))?.url).toContain('/blob/main/');
  });

  it('gets a further one the same day after the first is merged, by hand and as one commit too', async () => {
    const { github, store, settle, later, stateOf } = await startPullRequests({
      way: 'pull-request',
      merge: 'by-hand',
    });
    await store.outbox.add(one, noDraft);
    await settle();
    await later(10 * MINUTE);
    expect(await stateOf(one.id)).toMatchObject({ type: 'proposed' });
    await github.mergePullRequest(1, 'SQUASH');
    await later(MINUTE);
    expect(await stateOf(one.id)).toMatchObject({ type: 'landed' });
    await store.outbox.add(two, noDraft);
    await settle();
    expect(github.pullRequests().map(({ title, head }) => [title, head])).toEqual([
      ['Build log 2026-11-20', 'buildlog/2026-11-20'],
      ['Build log 2026-11-20, part 2', 'buildlog/2026-11-20-2'],
    ]);
  });

  it('gets one a week where it says so, and a change goes to the pull request that its entry waits in', async () => {
    const { github, store, settle, later, stateOf } = await startPullRequests({
      ...{ way: 'pull-request', every: 'week', merge: 'by-hand' },
    });
    await store.outbox.add(one, noDraft);
    await settle();
    await later(7 * DAY);
    const edit = editOf(one, '# one, again\n');
    await store.outbox.add(edit, noDraft);
    await store.outbox.add(two, noDraft);
    await settle();
    expect(github.pullRequests().map(({ title, head }) => [title, head])).toEqual([
      ['Build log week 2026-W47', 'buildlog/2026-W47'],
      ['Build log week 2026-W48', 'buildlog/2026-W48'],
    ]);
    expect(await stateOf(edit.id)).toMatchObject({
      type: 'proposed',
      proposed: { branch: 'buildlog/2026-W47', pullRequest: { number: 1 } },
    });
    await github.mergePullRequest(1);
    await later(MINUTE);
    expect(await github.file(one.path)).toBe('# one, again\n');
    expect(await stateOf(edit.id)).toMatchObject({ type: 'landed' });
    expect(await stateOf(two.id)).toMatchObject({ type: 'proposed' });
  });

  it('has an entry taken back on the branch that it waits on', async () => {
    const { github, store, settle, later, stateOf } = await startPullRequests();
    await store.outbox.add(one, noDraft);
    await store.outbox.add(two, noDraft);
    await settle();
    const undo = journalSubmission('undo', {
      ...{ key: one.key, path: one.path, expected: null },
      change: { type: 'undo', of: one.id, undone: oidOf('# one\n'), assets: [] },
    });
    await store.outbox.add(undo, noDraft);
    await later(1_000);
    expect(await stateOf(undo.id)).toMatchObject({ type: 'proposed' });
    await later(QUIET);
    expect(await github.file(one.path)).toBeNull();
    expect(await github.file(two.path)).toBe('# two\n');
    for (const { id } of [one, two, undo]) expect(await stateOf(id)).toMatchObject({ type: 'landed' });
    expect(await store.knownEntries.find(one.key)).toBeNull();
  });

  it('waits for what the repository asks for, and GitHub merges by itself then', async () => {
    const { github, store, settle, later, stateOf } = await startPullRequests();
    github.setMerging({ autoMergeAllowed: true, approvals: 1 });
    await store.outbox.add(one, noDraft);
    await settle();
    await later(QUIET);
    expect(github.pullRequests()).toMatchObject([{ state: 'OPEN', autoMerge: 'MERGE' }]);
    await github.approvePullRequest(1);
    await later(MINUTE);
    expect(await stateOf(one.id)).toMatchObject({ type: 'landed' });
  });
});

describe('a branch that takes no commits', () => {
  it.each(['ruleset', 'classic'] as const)('of a %s rule gets the entries by pull request', async (rule) => {
    const { github, store, settle, later, stateOf } = await startPullRequests({});
    github.setProtected(rule);
    await store.outbox.add(one, noDraft);
    await settle();
    expect(await stateOf(one.id)).toMatchObject({
      type: 'proposed',
      proposed: { pullRequest: { number: 1 } },
    });
    await later(QUIET);
    expect(await stateOf(one.id)).toMatchObject({ type: 'landed' });
  });

  it('is tried straight again on another day, where no rule speaks against it', async () => {
    const { github, store, settle, later, stateOf } = await startPullRequests({});
    github.setProtected('classic');
    await store.outbox.add(one, noDraft);
    await settle();
    await later(QUIET);
    github.setProtected('none');
    await store.outbox.add(two, noDraft);
    await settle();
    expect(await stateOf(two.id)).toMatchObject({ type: 'proposed' });
    await later(DAY);
    await store.outbox.add(three, noDraft);
    await settle();
    expect(await stateOf(three.id)).toMatchObject({ type: 'landed' });
  });
});

describe('a pull request that does not go its way', () => {
  it('gives its entries back when it is closed; they go into the next, in their order, and the owner is told', async () => {
    const { github, store, settle, later, stateOf, alarm } = await startPullRequests();
    const edit = editOf(one, '# one, again\n');
    for (const submission of [one, two, edit]) await store.outbox.add(submission, noDraft);
    await settle();
    github.closePullRequest(1);
    await later(MINUTE);
    expect(github.pullRequests().map(({ head, state }) => [head, state])).toEqual([
      ['buildlog/2026-11-20', 'CLOSED'],
      ['buildlog/2026-11-20-2', 'OPEN'],
    ]);
    expect(alarm.calls).toContainEqual({
      raised: home,
      subject: {
        type: 'pull-request-closed',
        pullRequest: { number: 1, url: expect.stringContaining('/pull/1') },
        entries: 3,
      },
    });
    await later(QUIET);
    expect(await github.file(one.path)).toBe('# one, again\n');
    for (const { id } of [one, two, edit]) expect(await stateOf(id)).toMatchObject({ type: 'landed' });
    expect(alarm.calls).toContainEqual({ over: home, types: ['pull-request-closed'] });
  });

  it('is over for its owner when what was on it lands straight', async () => {
    const { github, store, settle, later, stateOf, alarm } = await startPullRequests({});
    github.setProtected('classic');
    github.setMerging({ approvals: 1 });
    await store.outbox.add(one, noDraft);
    await settle();
    github.setProtected('none');
    await later(DAY);
    github.closePullRequest(1);
    await later(10 * MINUTE);
    expect(await stateOf(one.id)).toMatchObject({ type: 'landed' });
    const told = alarm.calls.findIndex((call) => 'raised' in call);
    expect(alarm.calls.slice(told)).toContainEqual({
      over: home,
      types: expect.arrayContaining(['pull-request-closed']),
    });
  });

  it('gives them back when its branch is deleted', async () => {
    const { github, store, settle, later, stateOf } = await startPullRequests();
    await store.outbox.add(one, noDraft);
    await settle();
    await github.deleteBranch('buildlog/2026-11-20');
    await later(MINUTE);
    await later(QUIET);
    expect(await stateOf(one.id)).toMatchObject({ type: 'landed' });
    expect(await github.file(one.path)).toBe('# one\n');
  });

  it('is left open where it cannot be merged, the owner is told, and it goes on once that is mended', async () => {
    const { github, store, settle, later, stateOf, alarm } = await startPullRequests();
    await store.outbox.add(one, noDraft);
    await settle();
    const [before] = await github.commits(1);
    await github.pushByHand({ [one.path]: '# by hand\n' }, 'By hand');
    await later(QUIET);
    expect(github.pullRequests()).toMatchObject([{ state: 'OPEN' }]);
    const pullRequest = { number: 1, url: expect.stringContaining('/pull/1') };
    expect(alarm.calls).toContainEqual({
      raised: home,
      subject: { type: 'pull-request-conflict', pullRequest },
    });
    expect(await stateOf(one.id)).toMatchObject({ type: 'proposed' });

    await github.moveBranch('main', before?.oid ?? '');
    await later(MINUTE);
    expect(await stateOf(one.id)).toMatchObject({ type: 'landed' });
    expect(alarm.calls).toContainEqual({
      mended: home,
      subject: { type: 'pull-request-conflict', pullRequest },
    });
  });

  it('leaves out what came to its branch too late: that goes into the next', async () => {
    const { github, store, settle, later, stateOf, processWith } = await startPullRequests();
    await store.outbox.add(one, noDraft);
    await settle();
    const { outbox } = store;
    const commitNext = processWith({
      ...outbox,
      async recordHead(lease, batch, sending) {
        const isLeased = await outbox.recordHead(lease, batch, sending);
        await github.mergePullRequest(1);
        return isLeased;
      },
    });
    await outbox.add(two, noDraft);
    await commitNext();
    await later(MINUTE);
    await later(QUIET);
    expect(github.pullRequests().map(({ head }) => head)).toEqual([
      'buildlog/2026-11-20',
      'buildlog/2026-11-20-2',
    ]);
    for (const { id } of [one, two]) expect(await stateOf(id)).toMatchObject({ type: 'landed' });
    expect(await github.file(two.path)).toBe('# two\n');
  });
});
