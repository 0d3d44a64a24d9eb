import { describe, expect, it } from 'vitest';
import type { Settlement, Submission } from '../../src/use-cases/ports.ts';
import { claimedIds } from './claimed-ids.ts';
import { fullJournal } from './full-journal.ts';
import { leaseOf } from './lease-of.ts';
import { openTestStore } from './open-test-store.ts';
import {
  batchId,
  commitOid,
  draftOf,
  journalDraftOf,
  journalId,
  journalKey,
  journalSubmission,
  landed,
  noDraft,
  oidOf,
  path,
  sending,
  submission,
  submissionId,
  today,
} from './sample.ts';

const b1 = batchId('b1');

/** Takes back the submission `of`, so that nothing is left of the file. */
function undoOf(of: string): Submission {
  return journalSubmission(`undo ${of}`, {
    key: journalKey(of),
    path: journalSubmission(of).path,
    change: { type: 'undo', of: submissionId(of), undone: oidOf(`# ${of}\n`), assets: [] },
    expected: null,
  });
}

function removed(id: string): Settlement {
  const commit = { oid: commitOid('d'), url: 'https://github.example/commit/d' };
  return { id: submissionId(id), state: { type: 'landed', landed: { commit, file: null } } };
}

describe('a submitted build journal', () => {
  it('comes back with every answer, its title and its pictures', async () => {
    const { outbox } = await openTestStore();
    const one = journalSubmission('one', {
      title: fullJournal.title,
      change: {
        type: 'edit',
        basis: oidOf('# Before\n'),
        entry: { kind: 'build-journal', date: today.date, author: null, answers: fullJournal },
      },
      assets: [{ path: path('buildlog/assets/one-12345678.png'), oid: oidOf('bytes') }],
    });
    expect(await outbox.add(one, noDraft)).toBe('added');
    expect((await outbox.find(one.id))?.submission).toEqual(one);
    expect(await outbox.latestOf(one.form)).toEqual(one);
  });

  it('is one of two of the same person and day, beside the daily log', async () => {
    const store = await openTestStore();
    for (const one of [journalSubmission('morning'), journalSubmission('evening'), submission('day')]) {
      await store.outbox.add(one, noDraft);
    }
    expect((await store.knownEntries.find(journalKey('morning')))?.text).toBe('# morning\n');
    expect((await store.knownEntries.find(journalKey('evening')))?.text).toBe('# evening\n');
    expect((await store.knownEntries.find(today))?.text).toBe('# day\n');
    const lease = await leaseOf(store, 'me');
    await claimedIds(store, lease);
    await store.outbox.settle(lease, b1, [landed('morning')]);
    expect(await store.outbox.pending(journalKey('morning'))).toBe(false);
    expect(await store.outbox.pending(journalKey('evening'))).toBe(true);
    expect(await store.outbox.pending(today)).toBe(true);
  });

  it('moves on to the next path with what else of it waits; text and pictures stay as they are', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    const assets = [{ path: path('buildlog/assets/2026-11-20-one-12345678.png'), oid: oidOf('bytes') }];
    const one = journalSubmission('one', { assets });
    const edit = journalSubmission('edit', { key: one.key, path: one.path });
    const other = journalSubmission('other', { path: one.path });
    await store.outbox.add(one, noDraft);
    await claimedIds(store, lease, b1, 1);
    await store.outbox.recordHead(lease, b1, sending('a'));
    await store.outbox.add(edit, noDraft);
    await store.outbox.add(other, noDraft);
    const conflict = { reason: 'taken', sections: [], line: null, theirs: null } as const;
    await store.outbox.settle(lease, b1, [{ id: one.id, state: { type: 'conflict', conflict } }]);
    const next = path('buildlog/2026-11-20-one-2.md');
    const claimed = await store.outbox.claim(lease, 10, batchId('b2'));
    expect(claimed?.submissions).toEqual([{ ...one, path: next }, { ...edit, path: next }, other]);
    expect((await store.knownEntries.find(one.key))?.path).toBe(next);
  });
});

describe('an undone entry', () => {
  it('is not known from when its removal is submitted', async () => {
    const { outbox, knownEntries } = await openTestStore();
    await outbox.add(journalSubmission('one'), noDraft);
    const undo = undoOf('one');
    await outbox.add(undo, noDraft);
    expect((await outbox.find(undo.id))?.submission).toEqual(undo);
    expect(await knownEntries.find(journalKey('one'))).toBeNull();
  });

  it('is not known when its removal has landed, and the state says that there is no file', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    const undo = undoOf('one');
    await store.outbox.add(undo, noDraft);
    const key = journalKey('one');
    await claimedIds(store, lease);
    await store.outbox.settle(lease, b1, [removed('undo one')]);
    expect((await store.outbox.find(undo.id))?.state).toEqual(removed('undo one').state);
    expect(await store.knownEntries.find(key)).toBeNull();
  });

  it('is known as it was before that when its file was restored', async () => {
    const store = await openTestStore();
    const lease = await leaseOf(store, 'me');
    await store.outbox.add(
      { ...undoOf('one'), expected: { oid: oidOf('# Old\n'), text: '# Old\n' } },
      noDraft,
    );
    expect((await store.knownEntries.find(journalKey('one')))?.text).toBe('# Old\n');
    await claimedIds(store, lease);
    await store.outbox.settle(lease, b1, [landed('undo one', '# Old\n')]);
    expect((await store.knownEntries.find(journalKey('one')))?.text).toBe('# Old\n');
  });
});

describe('the draft of a submitted build journal', () => {
  it('ends with it, and no other draft does', async () => {
    const { outbox, drafts, journalDrafts } = await openTestStore();
    await journalDrafts.start(journalDraftOf('one'));
    await journalDrafts.start(journalDraftOf('two'));
    await drafts.save(draftOf(today), (kept) => kept, null);
    expect(await outbox.add(journalSubmission('one'), { type: 'build-journal', revision: 1 })).toBe('added');
    expect((await journalDrafts.list(today)).map(({ key }) => key.journal)).toEqual(['two']);
    expect(await drafts.find(today)).not.toBeNull();
  });

  it('stays when it was changed since, and nothing is submitted', async () => {
    const { outbox, journalDrafts, knownEntries } = await openTestStore();
    await journalDrafts.start(journalDraftOf('one'));
    await journalDrafts.change(today, journalId('one'), (kept) => kept);
    const one = journalSubmission('one');
    expect(await outbox.add(one, { type: 'build-journal', revision: 1 })).toBe('draft-changed');
    expect(await outbox.find(one.id)).toBeNull();
    expect(await knownEntries.find(one.key)).toBeNull();
    expect(await outbox.waiting()).toEqual({ count: 0, oldest: null });
    expect((await journalDrafts.find(today, journalId('one')))?.revision).toBe(2);
    expect(await outbox.add(one, { type: 'build-journal', revision: 2 })).toBe('added');
  });

  it('is none that another window discarded', async () => {
    const { outbox } = await openTestStore();
    const one = journalSubmission('one');
    expect(await outbox.add(one, { type: 'build-journal', revision: 1 })).toBe('draft-changed');
  });

  it('ended with the first of two deliveries: the second is known', async () => {
    const { outbox, journalDrafts } = await openTestStore();
    await journalDrafts.start(journalDraftOf('one'));
    const ending = { type: 'build-journal', revision: 1 } as const;
    const one = journalSubmission('one');
    expect(await Promise.all([outbox.add(one, ending), outbox.add(one, ending)])).toEqual(['added', 'known']);
  });
});
