import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store-over.ts';
import { toBranchName } from '../../src/use-cases/ids.ts';
import type { Lease, Settlement } from '../../src/use-cases/ports.ts';
import { leaseOf } from './lease-of.ts';
import { openTestStore } from './open-test-store.ts';
import {
  at,
  batchId,
  day,
  home,
  journalSubmission,
  landed,
  noDraft,
  proposed,
  pullRequest,
  repository,
  rolling,
  sending,
  submission,
  submissionId,
  today,
  trouble,
} from './sample.ts';

const b1 = batchId('b1');
const b2 = batchId('b2');
const later = toBranchName('buildlog/2026-11-21');
const onRolling = sending('a', { branch: rolling, at: at(5_000) });

/** Two journals of Ada's on the rolling branch. */
async function withTwo(): Promise<{ store: Store; lease: Lease }> {
  const store = await openTestStore();
  const lease = await leaseOf(store, 'me');
  for (const name of ['one', 'two']) await store.outbox.add(journalSubmission(name), noDraft);
  await store.outbox.claim(lease, 10, b1);
  await store.outbox.recordHead(lease, b1, onRolling);
  await store.outbox.settle(lease, b1, [proposed('one'), proposed('two')]);
  return { store, lease };
}

const one = journalSubmission('one');
const stateOf = async (store: Store, id: string) => (await store.outbox.find(submissionId(id)))?.state;

function editOfOne(name: string) {
  return journalSubmission(name, { key: one.key, path: one.path });
}

describe('a rolling branch', () => {
  it('is open from the first commit that is sent to it, and its repository is looked after', async () => {
    const { store } = await withTwo();
    expect(await store.outbox.rollingBranches(home)).toEqual([
      { repository: home, branch: rolling, pullRequest: null, sentAt: 5_000, lookedAt: null },
    ]);
    expect(await store.outbox.repositoriesWaiting()).toEqual([home]);
    expect(await store.outbox.waiting(home)).toEqual({ count: 0, oldest: null });
    expect(await store.outbox.wasRolling(home, rolling)).toBe(true);
    expect(await store.outbox.wasRolling(home, later)).toBe(false);
    expect(await store.outbox.rollingBranches(repository('acme/notes'))).toEqual([]);
  });

  it('holds what waits on it, oldest first, each as it was settled', async () => {
    const { store } = await withTwo();
    const rows = await store.outbox.proposedOn(home, rolling);
    expect(rows.map(({ submission: { id }, state }) => ({ id, state }))).toEqual([
      proposed('one'),
      proposed('two'),
    ]);
    expect(await store.outbox.proposedOn(home, later)).toEqual([]);
  });

  it('tells nobody of what waits on it before its pull request is known, and then each once', async () => {
    const { store, lease } = await withTwo();
    expect(await store.outbox.claimReceipts(at(0), 1_000, 10)).toEqual([]);
    await store.outbox.pullRequestSeen(lease, rolling, pullRequest, at(6_000));
    const due = await store.outbox.claimReceipts(at(7_000), 1_000, 10);
    expect(due.map(({ submission: { id } }) => id)).toEqual(['one', 'two']);
    expect(due[0]?.state).toEqual(proposed('one', { pullRequest }).state);
    await store.outbox.receiptShown(submissionId('one'), { channel: 'D1', ts: '1', shows: 'proposed:12' });
    await store.outbox.receiptShown(submissionId('two'), { channel: 'D1', ts: '2', shows: 'proposed:12' });
    await store.outbox.pullRequestSeen(lease, rolling, pullRequest, at(8_000));
    expect(await store.outbox.claimReceipts(at(9_000), 1_000, 10)).toEqual([]);
    expect(await store.outbox.rollingBranches(home)).toMatchObject([{ pullRequest, lookedAt: 8_000 }]);
  });

  it('gets what changes an entry on it, and nothing that may go elsewhere', async () => {
    const { store, lease } = await withTwo();
    await store.outbox.add(submission('other'), noDraft);
    await store.outbox.add(editOfOne('edit'), noDraft);
    await store.outbox.add(submission('another', { key: { ...today, date: day('2026-11-19') } }), noDraft);
    const first = await store.outbox.claim(lease, 10, b2);
    expect(first).toMatchObject({ branch: null, submissions: [{ id: 'other' }, { id: 'another' }] });
    await store.outbox.settle(lease, b2, [landed('other'), landed('another')]);
    expect(await store.outbox.claim(lease, 10, batchId('b3'))).toMatchObject({
      branch: rolling,
      oldestHead: null,
      submissions: [{ id: 'edit' }],
    });
  });

  it('gets the next path too of what finds its own taken there', async () => {
    const { store, lease } = await withTwo();
    const other = journalSubmission('other', { path: one.path });
    await store.outbox.add(other, noDraft);
    expect(await store.outbox.claim(lease, 10, b2)).toMatchObject({ branch: rolling });
    const conflict = { reason: 'taken', sections: [], line: null, theirs: null } as const;
    await store.outbox.settle(lease, b2, [{ id: other.id, state: { type: 'conflict', conflict } }]);
    expect(await store.outbox.claim(lease, 10, batchId('b3'))).toMatchObject({
      branch: null,
      submissions: [{ path: one.path.replace('.md', '-2.md') }],
    });
  });

  it('keeps a batch that was sent to it on it, with what it was sent onto first', async () => {
    const { store, lease } = await withTwo();
    await store.outbox.add(journalSubmission('three'), noDraft);
    await store.outbox.claim(lease, 10, b2);
    await store.outbox.recordHead(lease, b2, sending('d', { branch: rolling, at: at(9_000) }));
    const next = await leaseOf(store, 'another', 2_000);
    expect(await store.outbox.claim(next, 10, batchId('b3'))).toMatchObject({
      ...{ id: b2, branch: rolling, oldestHead: 'd'.repeat(40) },
    });
  });

  it('counts its entries as on their way: what is read elsewhere is not newer', async () => {
    const { store } = await withTwo();
    expect(await store.outbox.pending(one.key)).toBe(true);
    const theirs = '# Older\n';
    await store.knownEntries.remember({
      ...{ key: one.key, path: one.path, text: theirs, url: 'https://github.example/blob/ada' },
      oid: landedFile('one', theirs).oid,
    });
    expect(await store.knownEntries.find(one.key)).toMatchObject({
      text: '# one\n',
      url: 'https://github.example/blob/rolling/ada',
    });
  });
});

function landedFile(id: string, text: string) {
  const { state } = landed(id, text);
  if (state.type !== 'landed' || state.landed.file === null) throw new Error('the sample is wrong');
  return state.landed.file;
}

describe('the end of a rolling branch', () => {
  it('lands what was merged, and queues the rest again in its old order, before what came since', async () => {
    const { store, lease } = await withTwo();
    await store.outbox.add(editOfOne('edit'), noDraft);
    await store.outbox.claim(lease, 10, b2);
    await store.outbox.recordHead(lease, b2, sending('d', { branch: rolling, at: at(9_000) }));
    await store.outbox.settle(lease, b2, [proposed('edit')]);
    await store.outbox.add(journalSubmission('since'), noDraft);
    await store.outbox.endRolling(lease, rolling, [landed('one')]);
    expect(await stateOf(store, 'one')).toEqual(landed('one').state);
    const claimed = await store.outbox.claim(lease, 10, batchId('b3'));
    expect(claimed?.submissions.map(({ id }) => id)).toEqual(['two', 'edit', 'since']);
    expect(claimed?.branch).toBeNull();
    expect(await store.knownEntries.find(one.key)).toMatchObject({ text: '# edit\n', url: null });
    expect(await store.outbox.rollingBranches(home)).toEqual([]);
    expect(await store.outbox.wasRolling(home, rolling)).toBe(true);
  });

  it('makes the merged file the known entry, at its place on the base', async () => {
    const { store, lease } = await withTwo();
    await store.outbox.endRolling(lease, rolling, [landed('one'), landed('two')]);
    expect(await store.knownEntries.find(one.key)).toMatchObject({ url: 'https://github.example/blob/ada' });
    expect(await store.outbox.pending(one.key)).toBe(false);
    expect(await store.outbox.repositoriesWaiting()).toEqual([]);
  });

  it('queues a batch again that was sent to it and is open', async () => {
    const { store, lease } = await withTwo();
    await store.outbox.add(journalSubmission('three'), noDraft);
    await store.outbox.claim(lease, 10, b2);
    await store.outbox.recordHead(lease, b2, sending('d', { branch: rolling, at: at(9_000) }));
    await store.outbox.endRolling(lease, rolling, [landed('one'), landed('two')]);
    expect(await store.outbox.recordHead(lease, b2, sending('e', { branch: rolling }))).toBe(false);
    expect(await store.outbox.claim(lease, 10, batchId('b3'))).toMatchObject({
      ...{ id: 'b3', branch: null, oldestHead: null, submissions: [{ id: 'three' }] },
    });
  });

  it('comes once: a second look at the merge changes nothing', async () => {
    const { store, lease } = await withTwo();
    await store.outbox.endRolling(lease, rolling, []);
    await store.outbox.endRolling(lease, rolling, [landed('one'), landed('two')]);
    expect(await stateOf(store, 'one')).toEqual({ type: 'queued', trouble: null });
  });

  it('keeps the pictures of what waits on it, which may have to go out again', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    const oid = await store.assets.keep(Uint8Array.from([1, 2, 3]));
    const asset = { path: one.path, oid };
    await store.outbox.add(journalSubmission('one', { assets: [asset] }), noDraft);
    await store.outbox.claim(lease, 10, b1);
    await store.outbox.recordHead(lease, b1, onRolling);
    await store.outbox.settle(lease, b1, [proposed('one')]);
    for (const hours of [1, 2, 3]) await store.assets.forgetUnused(at(hours * 3_600_000));
    expect(await store.assets.read(oid)).toEqual(Uint8Array.from([1, 2, 3]));
  });
});

describe('a repository that nobody knows any more', () => {
  it('gives what waits on its rolling branches to the one of the configuration, in its old order', async () => {
    const { store } = await withTwo();
    const logbook = repository('acme/logbook');
    await store.outbox.adopt(logbook, []);
    expect(await store.outbox.repositoriesWaiting()).toEqual([logbook]);
    expect(await store.outbox.rollingBranches(home)).toEqual([]);
    const claimed = await store.outbox.claim(await leaseOf(store, 'me', 0, logbook), 10, b2);
    expect(claimed?.submissions.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(await store.knownEntries.find({ ...one.key, repository: logbook })).toMatchObject({
      ...{ text: '# one\n', url: null },
    });
  });

  it('keeps them where it is known', async () => {
    const { store } = await withTwo();
    await store.outbox.adopt(repository('acme/logbook'), [home]);
    expect(await stateOf(store, 'one')).toEqual(proposed('one').state);
    expect(await store.outbox.repositoriesWaiting()).toEqual([home]);
  });
});

describe('a writer that has lost its lease', () => {
  it('changes nothing of a rolling branch', async () => {
    const { store, lease } = await withTwo();
    await store.outbox.add(journalSubmission('three'), noDraft);
    await store.outbox.claim(lease, 10, b2);
    await leaseOf(store, 'another', 2_000);
    expect(await store.outbox.recordHead(lease, b2, sending('d', { branch: later, at: at(9_000) }))).toBe(
      false,
    );
    await store.outbox.pullRequestSeen(lease, rolling, pullRequest, at(9_000));
    await store.outbox.endRolling(lease, rolling, [landed('one')]);
    expect(await stateOf(store, 'one')).toEqual(proposed('one').state);
    expect(await store.outbox.rollingBranches(home)).toEqual([
      { repository: home, branch: rolling, pullRequest: null, sentAt: 5_000, lookedAt: null },
    ]);
  });
});

describe('what is known to whoever takes the lease next', () => {
  it('is when commits were sent, once for each batch, but for those that became none', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    const sent: Settlement[][] = [[landed('one')], [], [landed('three')]];
    for (const [index, name] of ['one', 'two', 'three'].entries()) {
      await store.outbox.add(journalSubmission(name), noDraft);
      const id = batchId(`batch ${name}`);
      await store.outbox.claim(lease, 1, id);
      await store.outbox.recordHead(lease, id, sending('a', { at: at(index * 10_000) }));
      await store.outbox.recordHead(lease, id, sending('b', { at: at(index * 10_000 + 500) }));
      if (index === 1) await store.outbox.split(lease, id);
      else await store.outbox.settle(lease, id, sent[index] ?? []);
    }
    expect((await leaseOf(store, 'another', 5_000)).sent).toEqual([500, 20_500]);
  });

  it('is why nothing went out', async () => {
    const { store, lease } = await withTwo();
    expect((await leaseOf(store, 'me')).trouble).toBeNull();
    await store.outbox.add(journalSubmission('three'), noDraft);
    await store.outbox.claim(lease, 10, b2);
    await store.outbox.postpone(lease, b2, trouble('rate-limited'));
    expect((await leaseOf(store, 'another', 2_000)).trouble).toEqual(trouble('rate-limited'));
  });

  it('is how many go before each that says nothing yet', async () => {
    const store = await openTestStore();
    for (const name of ['one', 'two', 'three', 'four'])
      await store.outbox.add(journalSubmission(name), noDraft);
    const said = (ahead: number) => ({ ...trouble('paced'), detail: `${ahead} before it` });
    await store.outbox.noteTrouble(home, (ahead) => (ahead === 1 ? said(ahead) : null));
    const asked: number[] = [];
    await store.outbox.noteTrouble(home, (ahead) => {
      asked.push(ahead);
      return ahead > 2 ? said(ahead) : null;
    });
    expect(asked).toEqual([0, 2, 3]);
    const states = await Promise.all(['one', 'two', 'three', 'four'].map((name) => stateOf(store, name)));
    expect(states).toEqual([
      { type: 'queued', trouble: null },
      { type: 'queued', trouble: said(1) },
      { type: 'queued', trouble: null },
      { type: 'queued', trouble: said(3) },
    ]);
  });
});
