import { describe, expect, it } from 'vitest';
import { copyStore } from '../../../src/store/copy-store.ts';
import { openDatabase, type StorePlace } from '../../../src/store/open-database.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store-over.ts';
import { borrowSchema } from '../borrow-schema.ts';
import { claimedIds } from '../claimed-ids.ts';
import { fullJournal } from '../full-journal.ts';
import { leaseOf } from '../lease-of.ts';
import { freshFolder } from '../open-test-store.ts';
import {
  ada,
  at,
  batchId,
  conflicted,
  draftOf,
  grace,
  home,
  journalDraftOf,
  journalId,
  journalSubmission,
  landed,
  noDraft,
  oidOf,
  sending,
  submission,
  submissionId,
  today,
  trouble,
  zone,
} from '../sample.ts';

const bytes = new Uint8Array([0, 255, 137, 80]);
const asKept = <Kept>(kept: Kept) => kept;
const names = Array.from({ length: 120 }, (_, number) => `e${number}`);

/** Something in every table, more than one page of some. */
async function fill(place: StorePlace): Promise<void> {
  const store = await openStore(place);
  const { people, teamLogs, drafts, journalDrafts, assets, outbox } = store;
  const seen = { name: 'Ada', zone: zone('Europe/Paris'), profileUrl: null, seenAt: at(1_764_000_000_000) };
  await people.remember({ ...seen, key: ada });
  await people.linkGitHub(ada, { id: 7, login: 'ada-codes' });
  const log = {
    team: 'T1',
    channel: 'C1',
    channelName: 'web',
    repository: home,
    tiedBy: 'U1',
    tiedAt: at(1),
  };
  await teamLogs.tie(log);
  await drafts.save(draftOf({ ...today, ...grace }, { unfiledLessons: '\0 \ud800' }), asKept, null);
  await journalDrafts.start(journalDraftOf('draft', { answers: fullJournal }));
  await assets.keep(bytes);
  for (const name of names) await outbox.add(submission(name), noDraft);
  await outbox.add(journalSubmission('journal'), noDraft);
  const lease = await leaseOf(store, 'me');
  await claimedIds(store, lease, batchId('b1'), 3);
  await outbox.settle(lease, batchId('b1'), [landed('e0'), conflicted('e1', '# Theirs\n')]);
  await claimedIds(store, lease, batchId('b2'), 3);
  await outbox.recordHead(lease, batchId('b2'), sending('a'));
  await outbox.postpone(lease, batchId('b2'), trouble('unreachable'));
  await store.close();
}

/** What the bot can ask for, and what the next one to write would find. */
async function readAll(place: StorePlace) {
  const store = await openStore(place);
  const { people, teamLogs, drafts, journalDrafts, assets, knownEntries, outbox } = store;
  const read = {
    person: await people.find(ada),
    logs: await teamLogs.list('T1'),
    repositories: await teamLogs.repositories(),
    drafts: await drafts.list(grace),
    journalDraft: await journalDrafts.find(ada, journalId('draft')),
    asset: await assets.read(oidOf('\0')),
    picture: await assets.read(await assets.keep(bytes)),
    entries: await knownEntries.list(ada, 10),
    text: await knownEntries.text(oidOf('# Theirs\n')),
    rows: await Promise.all([...names, 'journal'].map((name) => outbox.find(submissionId(name)))),
    waiting: await outbox.waiting(),
    receipts: await outbox.claimReceipts(at(0), 0, 10),
    ...(await goOn(store)),
  };
  await store.close();
  return read;
}

/** The next holder has the next fence, the open batch, and the next number for what is submitted now. */
async function goOn(store: Store) {
  const lease = await leaseOf(store, 'next', 1_000);
  const batch = await store.outbox.claim(lease, 3, batchId('b3'));
  await store.outbox.add(submission('last'), noDraft);
  return { lease, batch, latest: await store.outbox.latestOf('form of last') };
}

async function rowsOf(place: StorePlace): Promise<number> {
  const { db, close } = await openDatabase(place);
  const row = await db
    .selectFrom('submissions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  await close();
  return row?.count ?? 0;
}

describe('a store that moves', () => {
  it.each(['to PostgreSQL', 'to a folder'])('%s reads the same afterwards', async (direction) => {
    const places: readonly [StorePlace, StorePlace] = [
      { folder: await freshFolder() },
      { url: await borrowSchema() },
    ];
    const [from, to] = direction === 'to PostgreSQL' ? places : places.toReversed();
    if (from === undefined || to === undefined) throw new Error('no place');
    await fill(from);
    expect(await copyStore(from, to)).toBeGreaterThan(240);
    expect(await readAll(to)).toEqual(await readAll(from));
  });

  it('is free to whoever starts on it: the one that wrote to it was stopped', async () => {
    const [from, to] = [{ url: await borrowSchema() }, { url: await borrowSchema() }];
    const before = await openStore(from);
    await before.outbox.lease(home, 'before', at(0), 1_000_000);
    await before.close();
    await copyStore(from, to);
    const after = await openStore(to);
    expect(await after.outbox.lease(home, 'after', at(1), 1_000)).toMatchObject({ fence: 2 });
    await after.close();
  });

  it('does not go where something is already', async () => {
    const [from, to] = [{ folder: await freshFolder() }, { url: await borrowSchema() }];
    await fill(from);
    const there = await openStore(to);
    await there.outbox.add(submission('there'), noDraft);
    await there.close();
    await expect(copyStore(from, to)).rejects.toMatchObject({
      name: 'StoreNotEmpty',
      message: 'The store to copy to is not empty: there is something in its table blobs.',
    });
    expect(await rowsOf(to)).toBe(1);
  });

  it('does not move while a bot is using its folder', async () => {
    const from = { folder: await freshFolder() };
    const running = await openStore(from);
    await expect(copyStore(from, { url: await borrowSchema() })).rejects.toMatchObject({
      name: 'FolderInUse',
    });
    await running.close();
  });
});
