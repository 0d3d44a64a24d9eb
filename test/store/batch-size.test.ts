import { describe, expect, it } from 'vitest';
import type { Submission } from '../../src/use-cases/ports.ts';
import { claimedIds } from './claimed-ids.ts';
import { leaseOf } from './lease-of.ts';
import { openTestStore } from './open-test-store.ts';
import { batchId, landed, noDraft, oidOf, path, submission } from './sample.ts';

/** A submission whose text is this many bytes, of two-byte letters. */
function ofBytes(name: string, bytes: number, some: Partial<Submission> = {}): Submission {
  const text = `# ${name}\n`.padEnd(10, ' ') + 'é'.repeat((bytes - 10) / 2);
  return submission(name, { expected: { oid: oidOf(text), text }, ...some });
}

describe('how much goes into one batch', () => {
  it('is 8 MB of text at the most, and the rest follows', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    for (const name of ['1', '2', '3']) await store.outbox.add(ofBytes(name, 4_000_000), noDraft);
    expect(await claimedIds(store, lease, batchId('b1'))).toEqual(['1', '2']);
    await store.outbox.settle(lease, batchId('b1'), [landed('1'), landed('2')]);
    expect(await claimedIds(store, lease, batchId('b2'))).toEqual(['3']);
  });

  it('counts the pictures', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    const picture = await store.assets.keep(new Uint8Array(3_999_991));
    const assets = [{ path: path('buildlog/assets/one-12345678.png'), oid: picture }];
    await store.outbox.add(ofBytes('1', 10, { assets }), noDraft);
    await store.outbox.add(ofBytes('2', 4_000_000), noDraft);
    expect(await claimedIds(store, lease, batchId('b1'))).toEqual(['1']);
    await store.outbox.settle(lease, batchId('b1'), [landed('1')]);
    await store.outbox.add(ofBytes('3', 10, { assets }), noDraft);
    expect(await claimedIds(store, lease, batchId('b2'))).toEqual(['2']);
  });

  it('is one entry at least, however large it is', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    await store.outbox.add(ofBytes('1', 9_000_000), noDraft);
    await store.outbox.add(ofBytes('2', 10), noDraft);
    expect(await claimedIds(store, lease)).toEqual(['1']);
  });

  it('counts what a batch that was never sent holds already', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    await store.outbox.add(ofBytes('1', 5_000_000), noDraft);
    expect(await claimedIds(store, lease)).toEqual(['1']);
    await store.outbox.add(ofBytes('2', 5_000_000), noDraft);
    await store.outbox.add(ofBytes('3', 10), noDraft);
    expect(await claimedIds(store, lease)).toEqual(['1']);
  });
});
