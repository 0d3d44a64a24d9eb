import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store-over.ts';
import { receiptKeyOf } from '../../src/use-cases/receipt-key.ts';
import { openTestStore } from './open-test-store.ts';
import {
  at,
  batchId,
  conflicted,
  home,
  landed,
  noDraft,
  submission,
  submissionId,
  trouble,
} from './sample.ts';

const b1 = batchId('b1');
const one = submissionId('one');

async function withClaimed() {
  const store = await openTestStore();
  const lease = await store.outbox.lease(home, 'me', at(0), 1_000);
  if (lease === null) throw new Error('no lease');
  await store.outbox.add(submission('one'), noDraft);
  await store.outbox.claim(lease, 10, b1);
  return { store, lease };
}

async function due(store: Store, now = 0) {
  const rows = await store.outbox.claimReceipts(at(now), 0, 10);
  return rows.map(({ state }) => receiptKeyOf(state));
}

async function show(store: Store) {
  for (const {
    submission: { id },
    state,
  } of await store.outbox.claimReceipts(at(0), 0, 10)) {
    await store.outbox.receiptShown(id, { channel: 'D1', ts: '1.2', shows: receiptKeyOf(state) });
  }
}

describe('receipts', () => {
  it('are not due while an entry only waits its turn', async () => {
    const { store } = await withClaimed();
    expect(await due(store)).toEqual([]);
  });

  it('are due once for each thing there is to say', async () => {
    const { store, lease } = await withClaimed();
    await store.outbox.postpone(lease, b1, trouble('unreachable'));
    expect(await due(store)).toEqual(['waiting:unreachable']);
    await show(store);
    expect(await due(store)).toEqual([]);
    await store.outbox.postpone(lease, b1, { ...trouble('unreachable'), reference: 'REF-2' });
    expect(await due(store)).toEqual([]);
    await store.outbox.postpone(lease, b1, trouble('archived'));
    expect(await due(store)).toEqual(['waiting:archived']);
    await store.outbox.settle(lease, b1, [landed('one')]);
    expect(await due(store)).toEqual([`landed:${'c'.repeat(40)}`]);
  });

  it('keep the message that is to be updated', async () => {
    const { store, lease } = await withClaimed();
    await store.outbox.postpone(lease, b1, trouble('unreachable'));
    await show(store);
    await store.outbox.settle(lease, b1, [landed('one')]);
    const [row] = await store.outbox.claimReceipts(at(0), 0, 10);
    expect(row?.receipt).toEqual({ channel: 'D1', ts: '1.2', shows: 'waiting:unreachable' });
  });

  it('are due again when the state changed while the message was on its way', async () => {
    const { store, lease } = await withClaimed();
    await store.outbox.postpone(lease, b1, trouble('unreachable'));
    await store.outbox.settle(lease, b1, [landed('one')]);
    await store.outbox.receiptShown(one, { channel: 'D1', ts: '1.2', shows: 'waiting:unreachable' });
    expect(await due(store)).toEqual([`landed:${'c'.repeat(40)}`]);
  });

  it('that could not be sent are due later', async () => {
    const { store, lease } = await withClaimed();
    await store.outbox.settle(lease, b1, [landed('one')]);
    await store.outbox.receiptFailed(one, at(5_000));
    expect(await due(store, 4_999)).toEqual([]);
    expect(await due(store, 5_000)).toHaveLength(1);
  });

  it('are due once, however many processes ask, until they fail or a claim runs out', async () => {
    const { store, lease } = await withClaimed();
    await store.outbox.settle(lease, b1, [landed('one')]);
    const claims = await Promise.all([1, 2, 3, 4].map(() => store.outbox.claimReceipts(at(0), 1_000, 10)));
    expect(claims.flat().map(({ submission: { id } }) => id)).toEqual(['one']);
    expect(await store.outbox.nextReceipt()).toBe(1_000);
    expect(await store.outbox.claimReceipts(at(999), 1_000, 10)).toEqual([]);
    await store.outbox.receiptFailed(one, at(500));
    expect(await store.outbox.nextReceipt()).toBe(500);
    expect(await store.outbox.claimReceipts(at(999), 1_000, 10)).toHaveLength(1);
    expect(await store.outbox.claimReceipts(at(1_999), 1_000, 10)).toHaveLength(1);
    await store.outbox.receiptShown(one, { channel: 'D1', ts: '1.2', shows: `landed:${'c'.repeat(40)}` });
    expect(await store.outbox.nextReceipt()).toBeNull();
  });

  it('are claimed oldest first, as many as asked for', async () => {
    const { store, lease } = await withClaimed();
    await store.outbox.settle(lease, b1, [landed('one')]);
    const names = ['two', 'three', 'four'];
    for (const name of names) await store.outbox.add(submission(name), noDraft);
    await store.outbox.claim(lease, 10, batchId('b2'));
    await store.outbox.settle(
      lease,
      batchId('b2'),
      names.map((name) => landed(name)),
    );
    const claim = async () => {
      const rows = await store.outbox.claimReceipts(at(0), 1_000, 2);
      return rows.map(({ submission: { id } }) => id);
    };
    expect([await claim(), await claim(), await claim()]).toEqual([['one', 'two'], ['three', 'four'], []]);
  });

  it('are not due for a conflict that its author has settled', async () => {
    const { store, lease } = await withClaimed();
    await store.outbox.settle(lease, b1, [conflicted('one', null)]);
    expect(await due(store)).toEqual(['conflict:deleted:gone']);
    await store.outbox.resolve(one, null);
    expect(await due(store)).toEqual([]);
    expect((await store.outbox.find(one))?.state).toEqual({ type: 'closed' });
  });

  it('cannot be lost by closing what is no conflict', async () => {
    const { store, lease } = await withClaimed();
    await store.outbox.settle(lease, b1, [landed('one')]);
    await store.outbox.resolve(one, null);
    expect((await store.outbox.find(one))?.state.type).toBe('landed');
  });
});
