import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store-over.ts';
import { claimedIds } from '../claimed-ids.ts';
import { leaseOf } from '../lease-of.ts';
import { at, batchId, home, landed, noDraft, sending, submission, submissionId, trouble } from '../sample.ts';
import { openTwo } from './open-two.ts';

const b1 = batchId('b1');
const one = submissionId('one');

describe('the lease of a branch, wanted by two instances at once', () => {
  it('goes to one of them, and the fence rises each time it passes', async () => {
    const [mine, theirs] = await openTwo();
    for (let round = 0; round < 20; round += 1) {
      const now = at(round * 1_000);
      const leases = await Promise.all([
        mine.outbox.lease(home, `mine ${round}`, now, 1_000),
        theirs.outbox.lease(home, `theirs ${round}`, now, 1_000),
      ]);
      expect(leases.flatMap((lease) => lease?.fence ?? [])).toEqual([round + 1]);
    }
  });

  it('is not taken from its holder when another instance starts', async () => {
    const [mine, theirs] = await openTwo();
    await leaseOf(mine, 'mine');
    expect(await theirs.outbox.lease(home, 'theirs', at(1), 1_000)).toBeNull();
  });
});

describe('two instances that work off one queue', () => {
  it('settle each submission once, in batches that share nothing', async () => {
    const stores = await openTwo();
    const names = Array.from({ length: 40 }, (_, number) => `e${number}`);
    for (const name of names) await stores[0].outbox.add(submission(name), noDraft);
    const batches: (readonly string[])[] = [];
    let turn = 0;

    async function work(store: Store, holder: string): Promise<void> {
      while ((await store.outbox.waiting()).count > 0) {
        turn += 1;
        const lease = await store.outbox.lease(home, holder, at(turn), 1_000_000);
        if (lease === null) continue;
        const id = batchId(`${holder} ${turn}`);
        const ids = await claimedIds(store, lease, id, 7);
        if (ids !== null && (await store.outbox.recordHead(lease, id, sending('a')))) {
          batches.push(ids);
          await store.outbox.settle(
            lease,
            id,
            ids.map((name) => landed(name)),
          );
        }
        await store.outbox.release(lease);
      }
    }

    await Promise.all([work(stores[0], 'mine'), work(stores[1], 'theirs')]);
    // One queue, whoever takes from it: in the order it was filled.
    expect(batches.flat()).toEqual(names);
  });

  it('write nothing for one that wakes after its lease has passed to the other', async () => {
    const [asleep, awake] = await openTwo();
    await asleep.outbox.add(submission('one'), noDraft);
    const lost = await leaseOf(asleep, 'asleep');
    await claimedIds(asleep, lost);
    const lease = await leaseOf(awake, 'awake', 1_000);

    expect(await asleep.outbox.recordHead(lost, b1, sending('a'))).toBe(false);
    expect(await asleep.outbox.claim(lost, 10, batchId('b2'))).toBeNull();
    await asleep.outbox.settle(lost, b1, [landed('one', '# Too late\n')]);
    await asleep.outbox.postpone(lost, b1, trouble('unreachable'));
    await asleep.outbox.split(lost, b1);
    await asleep.outbox.release(lost);
    expect((await awake.outbox.find(one))?.state).toEqual({ type: 'queued', trouble: null });

    expect(await awake.outbox.claim(lease, 10, batchId('b2'))).toMatchObject({ id: b1, oldestHead: null });
    await awake.outbox.settle(lease, b1, [landed('one')]);
    expect((await awake.outbox.find(one))?.state).toEqual(landed('one').state);
  });

  it('settle a batch or find it open, when the lease passes at that very moment', async () => {
    const [slow, quick] = await openTwo();
    for (let round = 0; round < 15; round += 1) {
      const [name, id, now] = [`e${round}`, batchId(`b${round}`), round * 10_000];
      await slow.outbox.add(submission(name), noDraft);
      const lease = await leaseOf(slow, 'slow', now);
      await claimedIds(slow, lease, id);
      const [, next] = await Promise.all([
        slow.outbox.settle(lease, id, [landed(name)]),
        leaseOf(quick, 'quick', now + 1_000),
      ]);
      const isSettled = (await quick.outbox.find(submissionId(name)))?.state.type === 'landed';
      const open = await quick.outbox.claim(next, 10, batchId('unused'));
      expect(open === null ? null : open.id).toBe(isSettled ? null : id);
      if (open !== null) await quick.outbox.settle(next, id, [landed(name)]);
      await quick.outbox.release(next);
    }
  });
});
