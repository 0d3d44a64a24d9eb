import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store-over.ts';
import { claimedIds } from './claimed-ids.ts';
import { leaseOf } from './lease-of.ts';
import { openTestStore } from './open-test-store.ts';
import { at, batchId, home, landed, noDraft, refused, sending, submission, submissionId } from './sample.ts';

/** As GitHub with push protection: takes a batch whole or not at all, and names no entry unless there is one only. */
async function pushUntilEmpty(store: Store, bad: ReadonlySet<string>, run = 0) {
  const claims: (readonly string[])[] = [];
  for (;;) {
    const lease = await leaseOf(store, 'me');
    const id = batchId(`b${run}-${claims.length}`);
    const ids = await claimedIds(store, lease, id, 100);
    if (ids === null) return claims;
    claims.push(ids);
    await store.outbox.recordHead(lease, id, sending('a'));
    const atFault = ids.filter((name) => bad.has(name));
    if (atFault.length > 0 && ids.length > 1) await store.outbox.split(lease, id);
    else
      await store.outbox.settle(
        lease,
        id,
        ids.map((name) => (bad.has(name) ? refused(name, null) : landed(name))),
      );
  }
}

async function statesOf(store: Store, names: readonly string[]) {
  const rows = await Promise.all(names.map((name) => store.outbox.find(submissionId(name))));
  return rows.map((row) => row?.state.type);
}

describe('a batch that GitHub refuses for good', () => {
  it('finds one of a hundred in at most 15 claims, and the other 99 land', async () => {
    const names = Array.from({ length: 100 }, (_, number) => `e${number}`);
    const counts: number[] = [];
    for (const bad of ['e0', 'e42', 'e99']) {
      const store = await openTestStore();
      for (const name of names) await store.outbox.add(submission(name), noDraft);
      const claims = await pushUntilEmpty(store, new Set([bad]));
      expect(claims.filter((ids) => ids.length === 1 && ids[0] === bad)).toHaveLength(1);
      expect(await statesOf(store, names)).toEqual(
        names.map((name) => (name === bad ? 'refused' : 'landed')),
      );
      counts.push(claims.length);
    }
    expect(counts).toEqual([15, 15, 13]);
  });

  it('is claimed half by half, the older first', async () => {
    const store = await openTestStore();
    for (const name of ['1', '2', '3', '4', '5']) await store.outbox.add(submission(name), noDraft);
    expect(await pushUntilEmpty(store, new Set(['4']))).toEqual([
      ['1', '2', '3', '4', '5'],
      ['1', '2', '3'],
      ['4', '5'],
      ['4'],
      ['5'],
    ]);
  });

  it('has nothing else in its halves: neither what came since nor what one of them leaves over', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    for (const name of ['1', '2', '3', '4']) await store.outbox.add(submission(name), noDraft);
    await claimedIds(store, lease, batchId('b1'));
    await store.outbox.split(lease, batchId('b1'));
    await store.outbox.add(submission('5'), noDraft);
    expect(await claimedIds(store, lease, batchId('b2'))).toEqual(['1', '2']);
    await store.outbox.settle(lease, batchId('b2'), [landed('1')]);
    expect(await claimedIds(store, lease, batchId('b3'))).toEqual(['2']);
    await store.outbox.settle(lease, batchId('b3'), [landed('2')]);
    expect(await claimedIds(store, lease, batchId('b4'))).toEqual(['3', '4']);
    await store.outbox.settle(lease, batchId('b4'), [landed('3'), landed('4')]);
    expect(await claimedIds(store, lease, batchId('b5'))).toEqual(['5']);
  });

  it('is not split by a writer that has lost its lease, nor twice', async () => {
    const store = await openTestStore();
    for (const name of ['1', '2']) await store.outbox.add(submission(name), noDraft);
    const lost = await leaseOf(store, 'one');
    await claimedIds(store, lost, batchId('b1'));
    const lease = await leaseOf(store, 'two', 1_000);
    await store.outbox.split(lost, batchId('b1'));
    expect(await claimedIds(store, lease, batchId('b2'))).toEqual(['1', '2']);
    await store.outbox.split(lease, batchId('b1'));
    await store.outbox.split(lease, batchId('b1'));
    expect(await claimedIds(store, lease, batchId('b3'))).toEqual(['1']);
  });

  it('keeps the order of two changes of one path, loses none, and isolates each at fault', async () => {
    const store = await openTestStore();
    let run = 0;
    const property = fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 3 }),
      async (size, faults) => {
        run += 1;
        const names = Array.from({ length: size }, (_, number) => `e${run}-${number}`);
        // All of one path: the sample's default.
        for (const name of names) await store.outbox.add(submission(name), noDraft);
        const bad = new Set(faults.map((number) => `e${run}-${number}`));
        const claims = await pushUntilEmpty(store, bad, run);
        const last = names.map((name) => claims.findLastIndex((ids) => ids.includes(name)));
        expect(last).toEqual(last.toSorted((one, other) => one - other));
        expect(await statesOf(store, names)).toEqual(
          names.map((name) => (bad.has(name) ? 'refused' : 'landed')),
        );
      },
    );
    await fc.assert(property, { numRuns: 25 });
  });
});

describe('a submission that is refused', () => {
  it('ends, and the known entry is the file as it stays', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    const one = submission('one');
    await store.outbox.add(one, noDraft);
    await claimedIds(store, lease);
    const settlement = refused('one', '# As it was\n');
    await store.outbox.settle(lease, batchId('b1'), [settlement]);
    expect((await store.outbox.find(one.id))?.state).toEqual(settlement.state);
    expect((await store.knownEntries.find(one.key))?.text).toBe('# As it was\n');
    expect(await store.outbox.pending(one.key)).toBe(false);
    expect(await store.outbox.waiting(home)).toEqual({ count: 0, oldest: null });
    expect(await store.outbox.claimReceipts(at(0), 0, 10)).toHaveLength(1);
  });

  it('leaves no known entry where there is no file', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    const one = submission('one');
    await store.outbox.add(one, noDraft);
    await claimedIds(store, lease);
    await store.outbox.settle(lease, batchId('b1'), [refused('one', null)]);
    expect((await store.outbox.find(one.id))?.state).toEqual({ type: 'refused', theirs: null });
    expect(await store.knownEntries.find(one.key)).toBeNull();
  });
});
