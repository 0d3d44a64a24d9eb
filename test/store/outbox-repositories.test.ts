import { describe, expect, it } from 'vitest';
import type { Submission } from '../../src/use-cases/ports.ts';
import { claimedIds } from './claimed-ids.ts';
import { leaseOf } from './lease-of.ts';
import { openTestStore } from './open-test-store.ts';
import {
  at,
  batchId,
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

const notes = repository('acme/notes');
const b1 = batchId('b1');
const b2 = batchId('b2');

function toNotes(name: string, some: Partial<Submission> = {}): Submission {
  return submission(name, { key: { ...today, repository: notes }, ...some });
}

async function withBoth() {
  const store = await openTestStore();
  await store.outbox.add(submission('h1', { submittedAt: at(2_000) }), noDraft);
  await store.outbox.add(toNotes('n1', { submittedAt: at(3_000) }), noDraft);
  await store.outbox.add(submission('h2', { submittedAt: at(4_000) }), noDraft);
  return store;
}

describe('several repositories', () => {
  it('each have a batch of their own, at the same time', async () => {
    const store = await withBoth();
    expect(await claimedIds(store, await leaseOf(store, 'me'), b1)).toEqual(['h1', 'h2']);
    const lease = await leaseOf(store, 'me', 0, notes);
    expect(await claimedIds(store, lease, b2)).toEqual(['n1']);
    await store.outbox.settle(lease, b2, [landed('n1')]);
    expect(await claimedIds(store, lease, batchId('b3'))).toBeNull();
    expect((await store.outbox.find(submissionId('h1')))?.state).toEqual({ type: 'queued', trouble: null });
  });

  it('are closed to the lease of another', async () => {
    const store = await withBoth();
    await claimedIds(store, await leaseOf(store, 'me'), b1);
    const lease = await leaseOf(store, 'me', 0, notes);
    expect(await store.outbox.recordHead(lease, b1, sending('a'))).toBe(false);
    await store.outbox.settle(lease, b1, [landed('h1')]);
    await store.outbox.split(lease, b1);
    expect((await store.outbox.find(submissionId('h1')))?.state.type).toBe('queued');
  });

  it('are named while something waits for them, the one that waits longest first', async () => {
    const store = await withBoth();
    expect(await store.outbox.repositoriesWaiting()).toEqual(['acme/journal', 'acme/notes']);
    const lease = await leaseOf(store, 'me');
    await claimedIds(store, lease, b1);
    await store.outbox.settle(lease, b1, [landed('h1'), landed('h2')]);
    expect(await store.outbox.repositoriesWaiting()).toEqual(['acme/notes']);
  });

  it('are counted one by one or together', async () => {
    const { outbox } = await withBoth();
    expect(await outbox.waiting()).toEqual({ count: 3, oldest: 2_000 });
    expect(await outbox.waiting(home)).toEqual({ count: 2, oldest: 2_000 });
    expect(await outbox.waiting(notes)).toEqual({ count: 1, oldest: 3_000 });
    expect(await outbox.waiting(repository('acme/none'))).toEqual({ count: 0, oldest: null });
  });

  it('have troubles of their own', async () => {
    const { outbox } = await withBoth();
    await outbox.noteTrouble(notes, () => trouble('archived'));
    const states = await Promise.all(['h1', 'n1', 'h2'].map((name) => outbox.find(submissionId(name))));
    expect(states.map((row) => row?.state)).toEqual([
      { type: 'queued', trouble: null },
      { type: 'queued', trouble: trouble('archived') },
      { type: 'queued', trouble: null },
    ]);
  });

  it('may each hold a daily log of the same person and day', async () => {
    const store = await withBoth();
    const there = { ...today, repository: notes };
    expect((await store.knownEntries.find(today))?.text).toBe('# h2\n');
    expect((await store.knownEntries.find(there))?.text).toBe('# n1\n');
    const lease = await leaseOf(store, 'me', 0, notes);
    await claimedIds(store, lease, b1);
    await store.outbox.settle(lease, b1, [landed('n1')]);
    expect(await store.outbox.pending(there)).toBe(false);
    expect(await store.outbox.pending(today)).toBe(true);
  });
});
