import { describe, expect, it } from 'vitest';
import { createCommitter } from '../../src/use-cases/committing/commit-repository.ts';
import { toBranchName } from '../../src/use-cases/ids.ts';
import type { Submission } from '../../src/use-cases/ports.ts';
import { create, requestOf } from '../github/sample-changes.ts';
import { at, home, journalSubmission, noDraft, oidOf } from '../store/sample.ts';
import { startPullRequests } from './start-pull-requests.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-11-20T17:30:00Z');
const byHand = { way: 'pull-request', merge: 'by-hand' } as const;

const one = journalSubmission('one');
const two = journalSubmission('two');

/** A change of the journal, once it holds what `submission` made of it. */
function editOf({ key, path, change, expected }: Submission, text: string): Submission {
  if (change.type === 'undo' || expected === null) throw new Error('nothing to edit');
  return journalSubmission(`edit: ${text}`, {
    ...{ key, path, expected: { oid: oidOf(text), text }, submittedAt: at(2_000) },
    change: { type: 'edit', basis: expected.oid, entry: change.entry },
  });
}

/** What takes it back, to the text before it. */
function undoOf({ id, key, path, expected }: Submission, before: string | null): Submission {
  if (expected === null) throw new Error('nothing to take back');
  return journalSubmission(`undo of ${id}`, {
    ...{ key, path, expected: before === null ? null : { oid: oidOf(before), text: before } },
    change: { type: 'undo', of: id, undone: expected.oid, assets: [] },
  });
}

describe('what changes nothing on a rolling branch', () => {
  it('lands with its pull request: an edit that is taken back in the same batch', async () => {
    const { github, store, settle, later, stateOf } = await startPullRequests(byHand);
    await store.outbox.add(one, noDraft);
    await settle();
    const edit = editOf(one, '# one, again\n');
    const undo = undoOf(edit, '# one\n');
    for (const submission of [edit, undo]) await store.outbox.add(submission, noDraft);
    await settle();
    for (const { id } of [edit, undo]) expect(await stateOf(id)).toMatchObject({ type: 'proposed' });
    await github.mergePullRequest(1);
    await later(MINUTE);
    for (const { id } of [one, edit, undo]) expect(await stateOf(id)).toMatchObject({ type: 'landed' });
    expect(await github.file(one.path)).toBe('# one\n');
  });

  it('does not land by a branch that this store does not know, whose pull request is open', async () => {
    const { github, store, settle, later, stateOf } = await startPullRequests(byHand);
    const [base] = await github.commits(1);
    await github.moveBranch('buildlog/2026-11-20', base?.oid ?? '');
    await github.pushByHand({ [one.path]: '# one\n' }, 'By another store', 'Ada', 'buildlog/2026-11-20');
    await store.outbox.add(one, noDraft);
    await settle();
    expect(await stateOf(one.id)).toMatchObject({
      type: 'proposed',
      proposed: { pullRequest: { number: 1 } },
    });
    await github.mergePullRequest(1);
    await later(MINUTE);
    expect(await stateOf(one.id)).toMatchObject({ type: 'landed' });
  });
});

describe('an entry', () => {
  it('goes to the next branch where that of the day is gone with a pull request this store does not know', async () => {
    const { github, store, settle, later, stateOf, around } = await startPullRequests(byHand);
    const branch = toBranchName('buildlog/2026-11-20');
    await around.repositories.open(home).commit(requestOf([create('x', two.path, '# two\n')], { branch }));
    await around.repositories.open(home).openPullRequest({ branch, title: 'Of another store', body: '' });
    github.setMerging({ deletesBranch: true });
    await github.mergePullRequest(1);
    await store.outbox.add(one, noDraft);
    await settle();
    await later(3_000);
    expect(await stateOf(one.id)).toMatchObject({
      type: 'proposed',
      proposed: { branch: 'buildlog/2026-11-20-2' },
    });
  });

  it('is not doubled where what became of it was squashed onto the base by hand and its pull request closed', async () => {
    const { github, store, settle, later, stateOf } = await startPullRequests(byHand);
    const edit = editOf(one, '# one, again\n');
    await store.outbox.add(one, noDraft);
    await settle();
    await store.outbox.add(edit, noDraft);
    await settle();
    await github.pushByHand({ [one.path]: '# one, again\n' }, 'Squashed by hand');
    github.closePullRequest(1);
    await later(MINUTE);
    await later(MINUTE);
    expect((await github.tree()).map(({ path }) => path)).toEqual(['README.md', one.path]);
    for (const { id } of [one, edit]) expect(await stateOf(id)).toMatchObject({ type: 'landed' });
  });

  it('lands where somebody put its branch onto the base before its pull request could be opened', async () => {
    const { github, store, later, stateOf, processWith } = await startPullRequests(byHand);
    const { outbox } = store;
    const commitNext = processWith({
      ...outbox,
      async settle(...settlement) {
        await outbox.settle(...settlement);
        const [head] = await github.commits(1, 'buildlog/2026-11-20');
        await github.moveBranch('main', head?.oid ?? '');
      },
    });
    await outbox.add(one, noDraft);
    await commitNext();
    await later(MINUTE);
    expect(github.pullRequests()).toEqual([]);
    expect(await stateOf(one.id)).toMatchObject({ type: 'landed' });
  });

  it('waits for what it changes, which came back from a closed pull request', async () => {
    const { github, store, clock, settle, later, stateOf, around } = await startPullRequests(byHand);
    await store.outbox.add(one, noDraft);
    await settle();
    const edit = editOf(one, '# one, again\n');
    await store.outbox.add(edit, noDraft);
    const lease = await store.outbox.lease(one.key.repository, 'me', clock.now(), 60_000);
    if (lease === null) throw new Error('nobody else has it');
    const batch = await store.outbox.claim(lease, 100, around.newBatchId());
    if (batch === null) throw new Error('something waits');
    await store.outbox.split(lease, batch.id);
    await store.outbox.claim(lease, 100, around.newBatchId());
    await store.outbox.release(lease);
    github.closePullRequest(1);
    await later(MINUTE);
    await later(MINUTE);
    for (const { id } of [one, edit]) expect(await stateOf(id)).toMatchObject({ type: 'proposed' });
    expect(await github.file(one.path, 'buildlog/2026-11-20-2')).toBe('# one, again\n');
  });
});

describe('looks at a pull request', () => {
  it('become rare once nothing has come to it for an hour', async () => {
    const { github, store, settle, later } = await startPullRequests(byHand);
    await store.outbox.add(one, noDraft);
    await settle();
    await later(2 * HOUR);
    const before = github.calls.length;
    for (let minute = 0; minute < 60; minute += 1) await later(MINUTE);
    expect(github.calls.length - before).toBe(12);
  });

  it('end the alarm of a conflict that another process raised', async () => {
    const { github, store, settle, later, processWith, clock, alarm } = await startPullRequests(byHand);
    await store.outbox.add(one, noDraft);
    await settle();
    const [base] = await github.commits(1);
    await github.pushByHand({ [one.path]: '# by hand\n' }, 'By hand');
    clock.moveBy(MINUTE);
    await processWith(store.outbox)();
    const pullRequest = { number: 1, url: expect.stringContaining('/1') };
    const subject = { type: 'pull-request-conflict', pullRequest };
    expect(alarm.calls).toContainEqual({ raised: home, subject });
    await github.moveBranch('main', base?.oid ?? '');
    await later(MINUTE);
    expect(alarm.calls.filter((call) => 'mended' in call)).toEqual([{ mended: home, subject }]);
  });
});

describe('a merge', () => {
  it('is waited for longer, the more pull requests a day has had', async () => {
    const { github, store, settle, later } = await startPullRequests();
    const waits: number[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await store.outbox.add(journalSubmission(name), noDraft);
      await settle();
      const isOpen = () => github.pullRequests().at(-1)?.state === 'OPEN';
      let seconds = 0;
      for (; isOpen() && seconds < 300; seconds += 15) await later(15_000);
      waits.push(seconds);
    }
    expect(waits).toEqual([15, 15, 15, 15, 30, 60]);
  });

  it('comes soon where GitHub has to work out first whether there is a conflict', async () => {
    const { github, store, around, clock, later, stateOf } = await startPullRequests();
    const repository = around.repositories.open(home);
    let unknown = 2;
    const { lookAtPullRequest } = repository;
    const commitNext = createCommitter(around, {
      ...repository,
      async lookAtPullRequest(branch) {
        const seen = await lookAtPullRequest(branch);
        if (seen.type !== 'open' || clock.now() < NOW + 15_000 || unknown === 0) return seen;
        unknown -= 1;
        return { ...seen, merges: 'unknown' };
      },
    });
    await store.outbox.add(one, noDraft);
    for (let due = await commitNext(); due !== null && due < NOW + 30_000; due = await commitNext()) {
      clock.moveBy(Math.max(0, due - clock.now()));
    }
    expect(github.pullRequests()).toMatchObject([{ state: 'MERGED' }]);
    await later(MINUTE);
    expect(await stateOf(one.id)).toMatchObject({ type: 'landed' });
  });
});
