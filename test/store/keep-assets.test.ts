import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BlobOid, blobOidOf } from '../../src/core/entry/blob-oid.ts';
import type { Store } from '../../src/store/store-over.ts';
import type { Asset, Settlement } from '../../src/use-cases/ports.ts';
import { claimedIds } from './claimed-ids.ts';
import { leaseOf } from './lease-of.ts';
import { openTestStore } from './open-test-store.ts';
import {
  ada,
  at,
  batchId,
  conflicted,
  journalAnswersWith,
  journalDraftOf,
  journalId,
  journalSubmission,
  landed,
  noDraft,
  oidOf,
  path,
  refused,
  rowId,
  submissionId,
} from './sample.ts';

const hour = 3_600_000;
const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255]);

function draftWith(oid: BlobOid) {
  const picture = { type: 'kept', oid, format: 'png' } as const;
  const screenshots = [{ id: rowId('1'), caption: '', picture }];
  return journalDraftOf('one', { answers: journalAnswersWith({ screenshots }) });
}

function assetOf(oid: BlobOid): readonly Asset[] {
  return [{ path: path('buildlog/assets/one-12345678.png'), oid }];
}

/** Submits a journal with a picture and settles it. */
async function settleWith(store: Store, oid: BlobOid, settlement: Settlement) {
  await store.outbox.add(journalSubmission('one', { assets: assetOf(oid) }), noDraft);
  const lease = await leaseOf(store, 'me');
  await claimedIds(store, lease);
  await store.outbox.settle(lease, batchId('b1'), [settlement]);
}

/** Looks now and an hour later. */
async function forgetAfterAnHour(store: Store) {
  await store.assets.forgetUnused(at(1_000));
  await store.assets.forgetUnused(at(1_000 + hour));
}

describe('assets', () => {
  it('come back byte for byte under the name git gives to them', async () => {
    const { assets } = await openTestStore();
    const megabyte = new Uint8Array(randomBytes(1_000_000));
    const oid = await assets.keep(megabyte);
    expect(oid).toBe(blobOidOf(megabyte));
    const read = await assets.read(oid);
    expect(read?.length).toBe(1_000_000);
    expect(read !== null && Buffer.compare(read, megabyte)).toBe(0);
  });

  it('are kept once, however often the same bytes come', async () => {
    const { assets } = await openTestStore();
    const both = await Promise.all([assets.keep(bytes), assets.keep(bytes)]);
    expect(both[0]).toBe(both[1]);
    expect(await assets.read(both[0])).toEqual(bytes);
  });

  it('are null when nobody has kept them', async () => {
    const { assets } = await openTestStore();
    expect(await assets.read(oidOf('no picture'))).toBeNull();
  });

  it('are forgotten when nothing holds them', async () => {
    const store = await openTestStore();
    const oid = await store.assets.keep(bytes);
    await forgetAfterAnHour(store);
    expect(await store.assets.read(oid)).toBeNull();
  });

  it('are not forgotten between being kept and being put into their draft', async () => {
    const store = await openTestStore();
    const oid = await store.assets.keep(bytes);
    await store.assets.forgetUnused(at(1_000));
    await store.assets.keep(bytes);
    await store.assets.forgetUnused(at(1_000 + hour));
    expect(await store.assets.read(oid)).toEqual(bytes);
    await store.journalDrafts.start(draftWith(oid));
    await forgetAfterAnHour(store);
    expect(await store.assets.read(oid)).toEqual(bytes);
  });

  it('are kept for an hour, however often one looks meanwhile', async () => {
    const store = await openTestStore();
    const oid = await store.assets.keep(bytes);
    for (const now of [1_000, 1_001, 999 + hour]) await store.assets.forgetUnused(at(now));
    expect(await store.assets.read(oid)).toEqual(bytes);
    await store.assets.forgetUnused(at(1_000 + hour));
    expect(await store.assets.read(oid)).toBeNull();
  });

  it('live as long as the draft that shows them', async () => {
    const store = await openTestStore();
    const oid = await store.assets.keep(bytes);
    await store.journalDrafts.start(draftWith(oid));
    await forgetAfterAnHour(store);
    expect(await store.assets.read(oid)).toEqual(bytes);
    await store.journalDrafts.discard(ada, journalId('one'));
    await forgetAfterAnHour(store);
    expect(await store.assets.read(oid)).toBeNull();
  });

  it('live while their submission waits, and are forgotten when it has landed', async () => {
    const store = await openTestStore();
    const oid = await store.assets.keep(bytes);
    await store.outbox.add(journalSubmission('one', { assets: assetOf(oid) }), noDraft);
    await forgetAfterAnHour(store);
    expect(await store.assets.read(oid)).toEqual(bytes);
    const lease = await leaseOf(store, 'me');
    await claimedIds(store, lease);
    await store.outbox.settle(lease, batchId('b1'), [landed('one')]);
    await forgetAfterAnHour(store);
    expect(await store.assets.read(oid)).toBeNull();
  });

  it('live while the author of a conflict has not decided', async () => {
    const store = await openTestStore();
    const oid = await store.assets.keep(bytes);
    await settleWith(store, oid, conflicted('one', '# Theirs\n'));
    await forgetAfterAnHour(store);
    expect(await store.assets.read(oid)).toEqual(bytes);
    await store.outbox.resolve(submissionId('one'), null);
    await forgetAfterAnHour(store);
    expect(await store.assets.read(oid)).toBeNull();
  });

  it('live on with what was taken back: its author may open it again', async () => {
    const store = await openTestStore();
    const oid = await store.assets.keep(bytes);
    const of = submissionId('one');
    const change = { type: 'undo', of, undone: oidOf('# one\n'), assets: assetOf(oid) } as const;
    await store.outbox.add(journalSubmission('undo', { change, expected: null }), noDraft);
    await forgetAfterAnHour(store);
    expect(await store.assets.read(oid)).toEqual(bytes);
    const lease = await leaseOf(store, 'me');
    await claimedIds(store, lease);
    await store.outbox.settle(lease, batchId('b1'), [landed('undo')]);
    await forgetAfterAnHour(store);
    expect(await store.assets.read(oid)).toEqual(bytes);
  });

  it('are not kept by words that read like it', async () => {
    const store = await openTestStore();
    const oid = await store.assets.keep(bytes);
    await settleWith(store, oid, landed('one'));
    const title = `"type":"undo","assets":[{"oid":"${oid}"}]`;
    await store.outbox.add(journalSubmission(title), noDraft);
    await forgetAfterAnHour(store);
    expect(await store.assets.read(oid)).toBeNull();
  });

  it('live with a submission that GitHub refused: it may go out again without the secret', async () => {
    const store = await openTestStore();
    const oid = await store.assets.keep(bytes);
    await settleWith(store, oid, refused('one', null));
    await forgetAfterAnHour(store);
    expect(await store.assets.read(oid)).toEqual(bytes);
  });
});
