import { describe, expect, it } from 'vitest';
import { claimedIds } from './claimed-ids.ts';
import { leaseOf } from './lease-of.ts';
import { openTestStore } from './open-test-store.ts';
import {
  batchId,
  commitOid,
  draftOf,
  grace,
  home,
  journalDraftOf,
  journalId,
  journalKey,
  journalSubmission,
  noDraft,
  oidOf,
  repository,
  sending,
  submission,
  submissionId,
  today,
} from './sample.ts';

const b1 = batchId('b1');
const b2 = batchId('b2');
const logbook = repository('acme/logbook');
const notes = repository('acme/notes');
const asKept = <Kept>(kept: Kept) => kept;

describe('what an earlier run left open under another name', () => {
  it('gathers anew when it was never sent: the repository was misspelt', async () => {
    const store = await openTestStore();
    await store.outbox.add(submission('one'), noDraft);
    await claimedIds(store, await leaseOf(store, 'me'));
    await store.outbox.adopt(logbook, []);
    expect(await claimedIds(store, await leaseOf(store, 'me', 0, logbook), b2)).toEqual(['one']);
  });

  it('goes on as the same batch when its outcome is open: the repository was renamed', async () => {
    const store = await openTestStore();
    await store.outbox.add(submission('one'), noDraft);
    const old = await leaseOf(store, 'me');
    await claimedIds(store, old);
    await store.outbox.recordHead(old, b1, sending('a'));
    await store.outbox.adopt(logbook, []);
    const lease = await leaseOf(store, 'me', 0, logbook);
    expect(await store.outbox.claim(lease, 10, b2)).toMatchObject({
      id: b1,
      oldestHead: commitOid('a'),
      submissions: [{ id: 'one', key: { repository: 'acme/logbook' } }],
    });
    expect(await store.outbox.repositoriesWaiting()).toEqual(['acme/logbook']);
  });

  it('is left alone under its own name', async () => {
    const store = await openTestStore();
    await store.outbox.add(submission('one'), noDraft);
    const lease = await leaseOf(store, 'me');
    await claimedIds(store, lease);
    await store.outbox.adopt(home, []);
    expect(await store.outbox.claim(lease, 10, b2)).toMatchObject({ id: b1 });
  });

  it('waits where it is when the other name has a batch of open outcome too', async () => {
    const store = await openTestStore();
    await store.outbox.add(submission('old'), noDraft);
    const old = await leaseOf(store, 'me');
    await claimedIds(store, old, b1);
    await store.outbox.recordHead(old, b1, sending('a'));
    await store.outbox.add(submission('new', { key: { ...today, repository: logbook } }), noDraft);
    const lease = await leaseOf(store, 'me', 0, logbook);
    await claimedIds(store, lease, b2);
    await store.outbox.recordHead(lease, b2, sending('b'));
    await store.outbox.adopt(logbook, []);
    expect(await claimedIds(store, lease, batchId('b3'))).toEqual(['new']);
    expect(await claimedIds(store, old, batchId('b3'))).toEqual(['old']);
  });
});

describe('what waits for a repository that nobody knows any more', () => {
  it('goes to the one of the configuration, and what a known one waits for stays', async () => {
    const { outbox } = await openTestStore();
    await outbox.add(submission('stray'), noDraft);
    await outbox.add(journalSubmission('stray-journal'), noDraft);
    await outbox.add(submission('kept', { key: { ...today, repository: notes } }), noDraft);
    await outbox.adopt(logbook, [notes]);
    expect(await outbox.waiting(logbook)).toMatchObject({ count: 2 });
    expect(await outbox.waiting(notes)).toMatchObject({ count: 1 });
    expect(await outbox.waiting(home)).toEqual({ count: 0, oldest: null });
    expect((await outbox.find(submissionId('stray-journal')))?.submission.key).toEqual({
      ...journalKey('stray-journal'),
      repository: 'acme/logbook',
    });
  });

  it('is known there as the entry it will become', async () => {
    const { outbox, knownEntries } = await openTestStore();
    await outbox.add(submission('one'), noDraft);
    await outbox.adopt(logbook, []);
    const there = { ...today, repository: logbook };
    expect(await outbox.pending(there)).toBe(true);
    expect(await knownEntries.find(there)).toMatchObject({ key: there, text: '# one\n' });
    expect(await knownEntries.find(today)).toBeNull();
  });

  it('takes nothing from an entry that is known there already', async () => {
    const { outbox, knownEntries } = await openTestStore();
    const there = { ...today, repository: logbook };
    const { path } = submission('there');
    await knownEntries.remember({ key: there, path, oid: oidOf('# There\n'), text: '# There\n', url: null });
    await outbox.add(submission('one'), noDraft);
    await outbox.adopt(logbook, []);
    expect((await knownEntries.find(there))?.text).toBe('# There\n');
    expect(await outbox.waiting(logbook)).toMatchObject({ count: 1 });
  });

  it('brings the drafts along, so that their authors find them in the form', async () => {
    const { outbox, drafts, journalDrafts } = await openTestStore();
    const there = { ...today, repository: logbook };
    const others = { ...there, ...grace };
    await drafts.save(draftOf(today, { unfiledLessons: 'stray' }), asKept, null);
    await drafts.save(draftOf({ ...today, ...grace }, { unfiledLessons: 'stray' }), asKept, null);
    await drafts.save(draftOf(others, { unfiledLessons: 'there' }), asKept, null);
    await journalDrafts.start(journalDraftOf('J1'));
    await outbox.adopt(logbook, []);
    expect((await drafts.find(there))?.unfiledLessons).toBe('stray');
    expect((await drafts.find(others))?.unfiledLessons).toBe('there');
    expect(await drafts.list(grace)).toHaveLength(2);
    expect((await journalDrafts.find(today, journalId('J1')))?.key.repository).toBe('acme/logbook');
  });
});
