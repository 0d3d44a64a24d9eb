import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/use-cases/ports.ts';
import { openTestStore } from './open-test-store.ts';
import {
  at,
  batchId,
  day,
  draftOf,
  home,
  landed,
  noDraft,
  oidOf,
  submission,
  submissionId,
  today,
} from './sample.ts';

const asKept = (kept: Draft) => kept;

describe('adding to the outbox', () => {
  it('keeps the submission as it is', async () => {
    const { outbox } = await openTestStore();
    const one = submission('one');
    expect(await outbox.add(one, noDraft)).toBe('added');
    expect(await outbox.find(one.id)).toEqual({
      submission: one,
      state: { type: 'queued', trouble: null },
      receipt: null,
    });
  });

  it('makes it the known entry and ends its draft', async () => {
    const { outbox, drafts, knownEntries } = await openTestStore();
    await drafts.save(draftOf(today), asKept, null);
    const one = submission('one');
    await outbox.add(one, { type: 'daily-log', mayEnd: () => true });
    expect(await drafts.find(today)).toBeNull();
    expect(await knownEntries.find(today)).toEqual({
      key: today,
      path: one.path,
      oid: oidOf('# one\n'),
      text: '# one\n',
      url: null,
    });
  });

  it('takes nothing from a form that has sent something since', async () => {
    const { outbox } = await openTestStore();
    const ending = { type: 'daily-log', mayEnd: () => true } as const;
    const [one, two] = ['one', 'two'].map((name) => submission(name, { form: 'the form' }));
    if (one === undefined || two === undefined) throw new Error('no submissions');
    expect(await outbox.add(one, { ...ending, after: null })).toBe('added');
    expect(await outbox.add(two, { ...ending, after: null })).toBe('sent-meanwhile');
    expect(await outbox.find(two.id)).toBeNull();
    expect(await outbox.add(two, { ...ending, after: one.id })).toBe('added');
  });

  it('leaves a draft alone that may not end', async () => {
    const { outbox, drafts } = await openTestStore();
    await drafts.save(draftOf(today, { form: 'another form' }), asKept, null);
    await outbox.add(submission('one'), {
      type: 'daily-log',
      mayEnd: (draft) => draft.form === 'form of one',
    });
    expect((await drafts.find(today))?.form).toBe('another form');
  });

  it('writes nothing when the same submission is delivered twice, not even to the draft begun since', async () => {
    const { outbox, drafts } = await openTestStore();
    await outbox.add(submission('one'), noDraft);
    await drafts.save(draftOf(today), asKept, null);
    expect(
      await outbox.add(submission('again', { dedupeKey: 'view:one' }), {
        type: 'daily-log',
        mayEnd: () => true,
      }),
    ).toBe('known');
    expect(await outbox.find(submissionId('again'))).toBeNull();
    expect(await drafts.find(today)).not.toBeNull();
    expect(await outbox.waiting()).toEqual({ count: 1, oldest: 1_000 });
  });

  it('takes one of two deliveries that arrive at the same moment', async () => {
    const { outbox } = await openTestStore();
    const both = await Promise.all([
      outbox.add(submission('one'), noDraft),
      outbox.add(submission('one'), noDraft),
    ]);
    expect(both.sort()).toEqual(['added', 'known']);
  });

  it('keeps where the file can be seen while an edit of it waits', async () => {
    const { outbox, knownEntries } = await openTestStore();
    await outbox.add(submission('one'), noDraft);
    const lease = await outbox.lease(home, 'me', at(0), 1_000);
    if (lease === null) throw new Error('no lease');
    await outbox.claim(lease, 10, batchId('b1'));
    await outbox.settle(lease, batchId('b1'), [landed('one')]);
    await outbox.add(submission('two'), noDraft);
    expect(await knownEntries.find(today)).toMatchObject({
      text: '# two\n',
      url: 'https://github.example/blob/ada',
    });
  });

  it('tells whether something of a day still waits', async () => {
    const { outbox } = await openTestStore();
    expect(await outbox.pending(today)).toBe(false);
    await outbox.add(submission('one'), noDraft);
    expect(await outbox.pending(today)).toBe(true);
    expect(await outbox.pending({ ...today, date: day('2026-11-19') })).toBe(false);
  });
});
