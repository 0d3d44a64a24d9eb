import { describe, expect, it } from 'vitest';
import type { CommitReport, CommitRequest, Submission } from '../../src/use-cases/ports.ts';
import { day, home, landed, noDraft, refused, submission, today } from '../store/sample.ts';
import { repositoriesThat, startCommitting } from './start-committing.ts';

function logOf(date: string): Submission {
  return submission(`log ${date}`, { key: { ...today, date: day(date) } });
}

const bad = logOf('2026-11-19');

/** As GitHub with push protection: a batch is taken whole or not at all, and one entry alone is known to be at fault. */
async function protectedAnswer({ changes }: CommitRequest): Promise<CommitReport> {
  if (!changes.some(({ id }) => id === bad.id)) {
    return { type: 'settled', settlements: changes.map(({ id }) => landed(id)), calledNow: home };
  }
  if (changes.length > 1) return { type: 'secret-refused' };
  return { type: 'settled', settlements: [refused(bad.id, null)], calledNow: home };
}

async function startProtected(onRefused: (one: Submission) => Promise<void>) {
  const { repositories, requests } = repositoriesThat(protectedAnswer);
  const committing = await startCommitting(repositories, { onRefused });
  return { ...committing, requests };
}

describe('an entry that GitHub refuses for its secret', () => {
  it('is found at once among the others, which land; its words go to a draft', async () => {
    const rescued: Submission[] = [];
    const { store, clock, commitNext, requests } = await startProtected(async (one) => {
      rescued.push(one);
    });
    const others = ['2026-11-17', '2026-11-18', '2026-11-20'].map(logOf);
    for (const one of [...others.slice(0, 2), bad, ...others.slice(2)]) await store.outbox.add(one, noDraft);
    let due = await commitNext();
    for (let calls = 0; due !== null && due <= clock.now() && calls < 20; calls += 1)
      due = await commitNext();
    expect(due).toBeNull();
    expect(requests().map(({ changes }) => changes.length)).toEqual([4, 2, 2, 1, 1]);
    const states = await Promise.all(
      [...others, bad].map(async ({ id }) => (await store.outbox.find(id))?.state),
    );
    expect(states.map((state) => state?.type)).toEqual(['landed', 'landed', 'landed', 'refused']);
    expect(rescued.map(({ id }) => id)).toEqual([bad.id]);
  });

  it('is written to the log with a reference, and without a word of it', async () => {
    const { store, log, commitNext } = await startProtected(async () => undefined);
    await store.outbox.add(logOf('2026-11-18'), noDraft);
    await store.outbox.add(bad, noDraft);
    for (let calls = 0; calls < 3; calls += 1) await commitNext();
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([
      {
        level: 'warn',
        message: 'push protection refused a batch, it is tried in halves',
        fields: { batch: 'b1', entries: 2, reference: 'REF123' },
      },
      {
        level: 'warn',
        message: 'push protection refused an entry, its author has to change it',
        fields: { submission: 'log 2026-11-19', reference: 'REF123' },
      },
    ]);
  });

  it('counts for no commit of the minute, nor does the search for it', async () => {
    const { store, clock, commitNext, requests } = await startProtected(async () => undefined);
    await store.outbox.add(bad, noDraft);
    for (let commit = 1; commit <= 6; commit += 1) {
      await store.outbox.add(logOf(`2026-11-0${commit}`), noDraft);
      await commitNext();
    }
    expect(requests().map(({ changes }) => changes.length)).toEqual([2, 1, 1, 3, 1, 1]);
    await store.outbox.add(logOf('2026-11-11'), noDraft);
    await commitNext();
    await store.outbox.add(logOf('2026-11-13'), noDraft);
    expect(await commitNext()).toBe(clock.now() + 60_000);
    expect(requests()).toHaveLength(7);
  });

  it('stays refused when its draft cannot be made: the outbox has its words', async () => {
    const { store, log, commitNext } = await startProtected(() => Promise.reject(new Error('disk full')));
    await store.outbox.add(bad, noDraft);
    await commitNext();
    expect((await store.outbox.find(bad.id))?.state).toEqual({ type: 'refused', theirs: null });
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([
      {
        level: 'error',
        message: 'a refused entry could not be put into a draft',
        fields: { submission: 'log 2026-11-19', reference: 'REF123', error: 'Error: disk full' },
      },
    ]);
  });
});
