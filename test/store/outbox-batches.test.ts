import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store-over.ts';
import { claimedIds } from './claimed-ids.ts';
import { leaseOf } from './lease-of.ts';
import { openTestStore } from './open-test-store.ts';
import {
  at,
  batchId,
  commitOid,
  conflicted,
  draftOf,
  home,
  landed,
  noDraft,
  repository,
  sending,
  submission,
  submissionId,
  today,
  trouble,
} from './sample.ts';

const b1 = batchId('b1');
const b2 = batchId('b2');

describe('the lease of a branch', () => {
  it('belongs to one holder until it runs out, and then to the next with a higher fence', async () => {
    const { outbox } = await openTestStore();
    expect(await outbox.lease(home, 'one', at(0), 100)).toMatchObject({ fence: 1, until: 100 });
    expect(await outbox.lease(home, 'two', at(99), 100)).toBeNull();
    expect(await outbox.lease(home, 'two', at(100), 100)).toMatchObject({ fence: 2, until: 200 });
    expect(await outbox.lease(home, 'one', at(150), 100)).toBeNull();
  });

  it('is renewed by its holder with the same fence', async () => {
    const { outbox } = await openTestStore();
    await outbox.lease(home, 'one', at(0), 100);
    expect(await outbox.lease(home, 'one', at(50), 100)).toMatchObject({ fence: 1, until: 150 });
  });

  it('is free at once when it is released, and not by someone who has lost it', async () => {
    const store = await openTestStore();
    const old = await leaseOf(store, 'one');
    const current = await leaseOf(store, 'two', 1_000);
    await store.outbox.release(old);
    expect(await store.outbox.lease(home, 'three', at(1_001), 100)).toBeNull();
    await store.outbox.release(current);
    expect(await store.outbox.lease(home, 'three', at(1_001), 100)).toMatchObject({ fence: 3 });
  });

  it('of one branch says nothing about another', async () => {
    const { outbox } = await openTestStore();
    await outbox.lease(home, 'one', at(0), 100);
    expect(await outbox.lease(repository('acme/notes'), 'two', at(0), 100)).toMatchObject({ fence: 1 });
  });
});

describe('a batch', () => {
  it('is the oldest submissions in the order they came, whatever the clock said', async () => {
    const store = await openTestStore();
    await store.outbox.add(submission('first', { submittedAt: at(3_000) }), noDraft);
    await store.outbox.add(submission('second', { submittedAt: at(1_000) }), noDraft);
    await store.outbox.add(submission('third', { submittedAt: at(2_000) }), noDraft);
    expect(await claimedIds(store, await leaseOf(store, 'me'), b1, 2)).toEqual(['first', 'second']);
  });

  it('is not begun when nothing waits', async () => {
    const store = await openTestStore();
    expect(await claimedIds(store, await leaseOf(store, 'me'))).toBeNull();
  });

  it('takes in what was queued since, as long as it was never sent', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    await store.outbox.add(submission('one'), noDraft);
    expect(await claimedIds(store, lease)).toEqual(['one']);
    await store.outbox.add(submission('two'), noDraft);
    expect(await store.outbox.claim(lease, 10, b2)).toMatchObject({
      id: 'b1',
      oldestHead: null,
      submissions: [{ id: 'one' }, { id: 'two' }],
    });
  });

  it('stays as it is once it was sent, and remembers the first head', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    await store.outbox.add(submission('one'), noDraft);
    await claimedIds(store, lease);
    expect(await store.outbox.recordHead(lease, b1, sending('a'))).toBe(true);
    expect(await store.outbox.recordHead(lease, b1, sending('b'))).toBe(true);
    await store.outbox.add(submission('two'), noDraft);
    expect(await store.outbox.claim(lease, 10, b2)).toMatchObject({
      id: 'b1',
      oldestHead: commitOid('a'),
      submissions: [{ id: 'one' }],
    });
  });

  it('survives a restart of its writer: another process gets the same one', async () => {
    const store = await openTestStore();
    await store.outbox.add(submission('one'), noDraft);
    const lost = await leaseOf(store, 'one');
    await claimedIds(store, lost);
    await store.outbox.recordHead(lost, b1, sending('a'));
    const next = await leaseOf(store, 'two', 1_000);
    expect(await store.outbox.claim(next, 10, b2)).toMatchObject({ id: 'b1', oldestHead: commitOid('a') });
  });

  it('is closed to a writer that has lost its lease', async () => {
    const store = await openTestStore();
    await store.outbox.add(submission('one'), noDraft);
    const lost = await leaseOf(store, 'one');
    await claimedIds(store, lost);
    await leaseOf(store, 'two', 1_000);
    expect(await store.outbox.claim(lost, 10, b2)).toBeNull();
    expect(await store.outbox.recordHead(lost, b1, sending('a'))).toBe(false);
    await store.outbox.settle(lost, b1, [landed('one')]);
    await store.outbox.postpone(lost, b1, trouble('unreachable'));
    expect((await store.outbox.find(submissionId('one')))?.state).toEqual({ type: 'queued', trouble: null });
  });

  it('ends with its settlements; what is not named goes back to the queue', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    for (const name of ['one', 'two', 'three']) await store.outbox.add(submission(name), noDraft);
    await claimedIds(store, lease);
    const settlements = [landed('one'), conflicted('two', '# Theirs\n')];
    await store.outbox.settle(lease, b1, settlements);
    expect((await store.outbox.find(submissionId('one')))?.state).toEqual(settlements[0]?.state);
    expect((await store.outbox.find(submissionId('two')))?.state).toEqual(settlements[1]?.state);
    expect(await claimedIds(store, lease, b2)).toEqual(['three']);
  });

  it('keeps a conflict with a file that is gone', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    await store.outbox.add(submission('one'), noDraft);
    await claimedIds(store, lease);
    const gone = conflicted('one', null);
    await store.outbox.settle(lease, b1, [gone]);
    expect((await store.outbox.find(submissionId('one')))?.state).toEqual(gone.state);
  });

  it('makes the landed file the known entry', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    await store.outbox.add(submission('one'), noDraft);
    await claimedIds(store, lease);
    await store.outbox.settle(lease, b1, [landed('one', '# One, merged\n')]);
    expect(await store.knownEntries.find(today)).toMatchObject({
      text: '# One, merged\n',
      url: 'https://github.example/blob/ada',
    });
  });

  it('leaves the known entry to a newer submission of the same day that still waits', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    await store.outbox.add(submission('one'), noDraft);
    await claimedIds(store, lease);
    await store.outbox.recordHead(lease, b1, sending('a'));
    await store.outbox.add(submission('newer'), noDraft);
    await store.outbox.settle(lease, b1, [landed('one')]);
    expect((await store.knownEntries.find(today))?.text).toBe('# newer\n');
  });

  it('stays open when it is postponed, with the reason on its submissions', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    await store.outbox.add(submission('one'), noDraft);
    await claimedIds(store, lease);
    await store.outbox.postpone(lease, b1, trouble('archived'));
    expect((await store.outbox.find(submissionId('one')))?.state).toEqual({
      type: 'queued',
      trouble: trouble('archived'),
    });
    expect(await claimedIds(store, lease, b2)).toEqual(['one']);
    expect(await store.outbox.waiting()).toEqual({ count: 1, oldest: 1_000 });
  });

  it('is settled once: a second report of it changes nothing', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    await store.outbox.add(submission('one'), noDraft);
    await claimedIds(store, lease);
    await store.outbox.settle(lease, b1, [landed('one')]);
    await store.outbox.settle(lease, b1, [conflicted('one', null)]);
    expect((await store.outbox.find(submissionId('one')))?.state.type).toBe('landed');
    expect(await store.outbox.waiting()).toEqual({ count: 0, oldest: null });
  });
});

describe('a conflict that its author settles', () => {
  async function inConflict(store: Store) {
    await store.outbox.add(submission('one'), noDraft);
    const lease = await leaseOf(store, 'me');
    await claimedIds(store, lease);
    await store.outbox.settle(lease, b1, [conflicted('one', '# Theirs\n')]);
    return lease;
  }

  it('ends once, and what goes on instead is queued with it', async () => {
    const store = await openTestStore();
    const lease = await inConflict(store);
    const again = submission('again');
    const both = await Promise.all([
      store.outbox.resolve(submissionId('one'), again),
      store.outbox.resolve(submissionId('one'), null),
    ]);
    expect(both.filter((ended) => ended)).toHaveLength(1);
    expect(both[0] ? await claimedIds(store, lease, b2) : ['again']).toEqual(['again']);
  });

  it('leaves drafts alone: they are not what was submitted', async () => {
    const store = await openTestStore();
    await inConflict(store);
    await store.drafts.save(draftOf(today), (kept) => kept, null);
    await store.outbox.resolve(submissionId('one'), submission('again'));
    expect(await store.drafts.find(today)).not.toBeNull();
  });
});

describe("a path that holds somebody else's file", () => {
  it('is left to them: the entry waits again, under the next name', async () => {
    const store = await openTestStore();
    const one = submission('one');
    await store.outbox.add(one, noDraft);
    const lease = await leaseOf(store, 'me');
    await claimedIds(store, lease);
    const conflict = { reason: 'taken', sections: [], line: null, theirs: null } as const;
    await store.outbox.settle(lease, b1, [{ id: one.id, state: { type: 'conflict', conflict } }]);
    const next = one.path.replace('.md', '-2.md');
    const claimed = await store.outbox.claim(lease, 10, b2);
    expect(claimed?.submissions.map(({ path }) => path)).toEqual([next]);
    expect((await store.knownEntries.find(today))?.path).toBe(next);
  });
});

describe('the newest submission of a form', () => {
  it('is what the same form goes on from', async () => {
    const { outbox } = await openTestStore();
    expect(await outbox.latestOf('form')).toBeNull();
    await outbox.add(submission('one', { form: 'form' }), noDraft);
    await outbox.add(submission('two', { form: 'form' }), noDraft);
    await outbox.add(submission('three', { form: 'another' }), noDraft);
    expect((await outbox.latestOf('form'))?.id).toBe('two');
  });
});
