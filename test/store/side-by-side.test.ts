import { describe, expect, inject, it } from 'vitest';
import type { StorePlace } from '../../src/store/open-database.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store-over.ts';
import { receiptKeyOf } from '../../src/use-cases/receipt-key.ts';
import { bareSchema } from './borrow-schema.ts';
import { claimedIds } from './claimed-ids.ts';
import { leaseOf } from './lease-of.ts';
import { migrateAsNext } from './migrate-as-next.ts';
import { freshFolder, openStoreAt } from './open-test-store.ts';
import {
  ada,
  at,
  batchId,
  draftOf,
  journalDraftOf,
  journalId,
  landed,
  noDraft,
  submission,
  submissionId,
  today,
  zone,
} from './sample.ts';

/** Tables that no other test is given afterwards: they are changed here. */
async function ownPlace(): Promise<StorePlace> {
  return inject('store') === 'sqlite' ? { folder: await freshFolder() } : { url: (await bareSchema()).url };
}

/** What a submission goes through from its draft to its receipt, beside what the bot learns of its author. */
async function goesThrough(store: Store, name: string) {
  const { people, drafts, journalDrafts, outbox, knownEntries } = store;
  const seen = { name: 'Ada', zone: zone('Europe/Paris'), profileUrl: null, seenAt: at(1) };
  await people.remember({ ...seen, key: ada });
  await drafts.save(
    draftOf(today, { unfiledLessons: name }),
    (kept) => ({ ...kept, unfiledLessons: name }),
    null,
  );
  await journalDrafts.start(journalDraftOf(`journal ${name}`));
  expect(await outbox.add(submission(name), noDraft)).toBe('added');
  const lease = await leaseOf(store, name);
  expect(await claimedIds(store, lease, batchId(name))).toEqual([name]);
  await outbox.settle(lease, batchId(name), [landed(name)]);
  await outbox.release(lease);
  const unsaid = await outbox.claimReceipts(at(1_000_000), 60_000, 10);
  expect(unsaid.map(({ submission: { id } }) => id)).toEqual([name]);
  for (const { submission: said, state } of unsaid)
    await outbox.receiptShown(said.id, { channel: 'D1', ts: '1.0', shows: receiptKeyOf(state) });
  return {
    draft: (await drafts.find(today))?.unfiledLessons,
    journal: (await journalDrafts.find(ada, journalId(`journal ${name}`)))?.revision,
    state: (await outbox.find(submissionId(name)))?.state.type,
    known: (await knownEntries.find(today))?.text,
  };
}

describe('this version and the next on one store', () => {
  it('this one goes on reading and writing while the next adds a table and a column to it', async () => {
    const place = await ownPlace();
    const store = await openStoreAt(place);
    await goesThrough(store, 'before');
    const next = await migrateAsNext(place);
    await next.updateTable('submissions').set({ mood: 'glad' }).execute();
    expect(await goesThrough(store, 'beside')).toEqual({
      draft: 'beside',
      journal: 1,
      state: 'landed',
      known: '# beside\n',
    });
    expect((await store.outbox.find(submissionId('before')))?.state.type).toBe('landed');
    const moods = await next.selectFrom('submissions').select(['id', 'mood']).orderBy('seq').execute();
    expect(moods).toEqual([
      { id: 'before', mood: 'glad' },
      { id: 'beside', mood: null },
    ]);
  });

  it('this one starts on what the next has made, reads it and writes to it, and leaves its tables alone', async () => {
    const place = await ownPlace();
    const before = await openStore(place);
    await goesThrough(before, 'before');
    await before.close();
    const next = await migrateAsNext(place);
    await next.insertInto('reminders').values({ user_id: 'U1', due_at: 5 }).execute();
    const store = await openStoreAt(place);
    expect((await store.outbox.find(submissionId('before')))?.state.type).toBe('landed');
    expect(await goesThrough(store, 'after')).toMatchObject({ state: 'landed', known: '# after\n' });
    expect(await next.selectFrom('reminders').selectAll().execute()).toEqual([{ user_id: 'U1', due_at: 5 }]);
  });

  it('the next finds every row of this one, and applies its own step only', async () => {
    const place = await ownPlace();
    const store = await openStoreAt(place);
    await goesThrough(store, 'before');
    await store.outbox.add(submission('waits'), noDraft);
    const next = await migrateAsNext(place);
    const rows = await next.selectFrom('submissions').select(['id', 'state']).orderBy('seq').execute();
    expect(rows).toEqual([
      { id: 'before', state: 'landed' },
      { id: 'waits', state: 'queued' },
    ]);
    const steps = await next
      .withTables<{ kysely_migration: { name: string } }>()
      .selectFrom('kysely_migration')
      .select('name')
      .orderBy('name')
      .execute();
    expect(steps.map(({ name }) => name)).toEqual([
      '0001-first-tables',
      '0002-journal-index',
      '0003-captures',
      '0004-reminder-tables',
      '9999-next',
    ]);
  });
});
