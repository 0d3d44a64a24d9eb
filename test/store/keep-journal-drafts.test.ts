import { describe, expect, it } from 'vitest';
import { blankJournalAnswers } from '../../src/core/entry/blank-journal-answers.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { storeOver } from '../../src/store/store-over.ts';
import type { JournalDraft } from '../../src/use-cases/ports.ts';
import { fullJournal } from './full-journal.ts';
import { freshPlace, openStoreAt, openTestStore } from './open-test-store.ts';
import {
  ada,
  at,
  day,
  grace,
  journalAnswersWith,
  journalDraftOf,
  journalId,
  oidOf,
  path,
  repository,
  rowId,
} from './sample.ts';

const one = journalId('one');

const full: JournalDraft = journalDraftOf('one', {
  answers: fullJournal,
  uploads: [
    { id: rowId('u1'), name: 'plan \0.png', url: 'https://files.example/1', size: 9, trouble: null },
    {
      id: rowId('u2'),
      name: 'b.gif',
      url: 'https://files.example/2',
      size: null,
      trouble: 'Slack did not answer',
    },
  ],
  editing: { path: path('buildlog/2026-11-20-one.md'), basis: oidOf('# Before\n'), url: null },
  allowed: ['goal:password'],
});

describe('drafts of build journals', () => {
  it('come back with every answer, upload and what they edit', async () => {
    const { journalDrafts } = await openTestStore();
    expect(await journalDrafts.start(full)).toEqual(full);
    expect(await journalDrafts.find(ada, one)).toEqual(full);
  });

  it('are their authors alone', async () => {
    const { journalDrafts } = await openTestStore();
    await journalDrafts.start(full);
    expect(await journalDrafts.find(grace, one)).toBeNull();
    expect(await journalDrafts.change(grace, one, (kept) => kept)).toBeNull();
    await journalDrafts.discard(grace, one);
    expect(await journalDrafts.find(ada, one)).toEqual(full);
  });

  it('are begun once: the one that is kept already stays', async () => {
    const { journalDrafts } = await openTestStore();
    await journalDrafts.start(full);
    expect(await journalDrafts.start(journalDraftOf('one'))).toEqual(full);
  });

  it('have one revision more with every change', async () => {
    const { journalDrafts } = await openTestStore();
    await journalDrafts.start(full);
    const changed = await journalDrafts.change(ada, one, (kept) => ({
      ...kept,
      key: { ...kept.key, repository: repository('acme/notes'), date: day('2026-11-19') },
      uploads: [],
      savedAt: at(2_000),
    }));
    expect(changed).toEqual({
      ...full,
      key: { ...full.key, repository: 'acme/notes', date: '2026-11-19' },
      uploads: [],
      revision: 2,
      savedAt: 2_000,
    });
    expect(await journalDrafts.find(ada, one)).toEqual(changed);
  });

  it('hear both of two windows that change them at once', async () => {
    const { journalDrafts } = await openTestStore();
    await journalDrafts.start(journalDraftOf('one', { allowed: ['first'] }));
    const adding = (key: string) => (kept: JournalDraft) => ({ ...kept, allowed: [...kept.allowed, key] });
    await Promise.all(['second', 'third'].map((key) => journalDrafts.change(ada, one, adding(key))));
    expect(await journalDrafts.find(ada, one)).toMatchObject({
      allowed: ['first', 'second', 'third'],
      revision: 3,
    });
  });

  it('stay as they were when a change fails', async () => {
    const { journalDrafts } = await openTestStore();
    await journalDrafts.start(full);
    const failing = () => {
      throw new Error('a bug');
    };
    await expect(journalDrafts.change(ada, one, failing)).rejects.toThrow('a bug');
    expect(await journalDrafts.find(ada, one)).toEqual(full);
  });

  it('cannot be changed once they are gone', async () => {
    const { journalDrafts } = await openTestStore();
    await journalDrafts.start(full);
    await journalDrafts.discard(ada, one);
    expect(await journalDrafts.change(ada, one, (kept) => kept)).toBeNull();
    expect(await journalDrafts.find(ada, one)).toBeNull();
  });

  it('are listed newest first, of one person only', async () => {
    const { journalDrafts } = await openTestStore();
    await journalDrafts.start(journalDraftOf('old', { savedAt: at(1_000) }));
    await journalDrafts.start(journalDraftOf('new', { savedAt: at(3_000) }));
    await journalDrafts.start(journalDraftOf('between', { savedAt: at(2_000) }));
    const hers = journalDraftOf('hers');
    await journalDrafts.start({ ...hers, key: { ...hers.key, ...grace } });
    expect((await journalDrafts.list(ada)).map(({ key }) => key.journal)).toEqual(['new', 'between', 'old']);
  });

  it('hold a journal of 40,000 characters', async () => {
    const { journalDrafts } = await openTestStore();
    const long = journalDraftOf('one', { answers: journalAnswersWith({ architecture: 'é'.repeat(40_000) }) });
    await journalDrafts.start(long);
    expect(await journalDrafts.find(ada, one)).toEqual(long);
  });

  it('read questions that are younger than they are as unanswered', async () => {
    const place = await freshPlace();
    const { db, close } = await openDatabase(place);
    await storeOver(db).journalDrafts.start(full);
    const answers = JSON.stringify({ title: 'Old', samples: [{ id: 's-1', name: 'hash' }] });
    await db.updateTable('journal_drafts').set({ answers }).execute();
    await close();
    const store = await openStoreAt(place);
    expect((await store.journalDrafts.find(ada, one))?.answers).toEqual({
      ...blankJournalAnswers,
      title: 'Old',
      samples: [{ id: 's-1', name: 'hash', code: '', language: '', why: '' }],
    });
  });
});
