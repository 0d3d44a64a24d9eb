import { describe, expect, it } from 'vitest';
import type { Outbox, Submission } from '../../src/use-cases/ports.ts';
import { at, batchId, day, noDraft, path, submission, today } from '../store/sample.ts';
import { allLand, repositoriesThat, startCommitting } from './start-committing.ts';

function entry(number: number): Submission {
  return submission(`entry ${number}`, {
    key: { ...today, user: `U${number}`, date: day('2026-11-20') },
    path: path(`buildlog/daily/2026/11/2026-11-20-author-${number}.md`),
    submittedAt: at(number),
  });
}

async function startWith(entries: number, some: Parameters<typeof startCommitting>[1] = {}) {
  const { repositories, requests } = repositoriesThat(allLand);
  const committing = await startCommitting(repositories, some);
  const { outbox } = committing.store;
  for (let commit = 1; commit <= 5; commit += 1) {
    await outbox.add(entry(commit), noDraft);
    await committing.commitNext();
  }
  for (let number = 6; number < 6 + entries; number += 1) await outbox.add(entry(number), noDraft);
  const stateOf = async (number: number) => (await outbox.find(entry(number).id))?.state;
  return { ...committing, repositories, requests, stateOf };
}

describe('the pace of a repository', () => {
  it('is kept by several processes together, and by one that was started again', async () => {
    const first = await startWith(1);
    const other = await startCommitting(first.repositories, {
      ...{ outbox: first.store.outbox, knownEntries: first.store.knownEntries, clock: first.clock },
      holder: 'another',
      newBatchId: () => batchId('c1'),
    });
    expect(await other.commitNext()).toBe(Date.parse('2026-11-20T17:31:00Z'));
    expect(first.requests()).toHaveLength(5);
    first.clock.moveBy(60_000);
    await other.commitNext();
    expect(first.requests()).toHaveLength(6);
    expect(await first.stateOf(6)).toMatchObject({ type: 'landed' });
  });

  it('tells those who land more than a minute from now about when, once, in one line of the log', async () => {
    const { commitNext, clock, log, stateOf, progress } = await startWith(510);
    expect(await commitNext()).toBe(Date.parse('2026-11-20T17:31:00Z'));
    const lines = () => log.lines.filter(({ fields }) => fields.kind === 'paced');
    expect(await stateOf(505)).toEqual({ type: 'queued', trouble: null });
    expect(await stateOf(506)).toEqual({
      type: 'queued',
      trouble: {
        ...{ kind: 'paced', reference: 'REF123', detail: '5 commits within a minute' },
        retryAt: Date.parse('2026-11-20T17:32:00Z'),
      },
    });
    expect(lines().map(({ fields }) => fields.entries)).toEqual([10]);
    const told = progress();
    clock.moveBy(1_000);
    await commitNext();
    expect(lines()).toHaveLength(1);
    expect(progress()).toBe(told + 1);
  });

  it('says nothing to those who land within a minute', async () => {
    const { commitNext, stateOf, log } = await startWith(3);
    await commitNext();
    expect(await stateOf(6)).toEqual({ type: 'queued', trouble: null });
    expect(log.lines.filter(({ fields }) => fields.kind === 'paced')).toEqual([]);
  });

  it('looks through the queue at most once a second, however many submit', async () => {
    const { commitNext, clock, progress } = await startWith(1);
    await commitNext();
    const told = progress();
    expect(await commitNext()).toBe(clock.now() + 1_000);
    expect(await commitNext()).toBe(clock.now() + 1_000);
    expect(progress()).toBe(told);
  });

  it('reads what waits once while nothing may go, however many submit', async () => {
    const { repositories, store, clock } = await startWith(1);
    let claims = 0;
    const outbox: Outbox = {
      ...store.outbox,
      claim(...given) {
        claims += 1;
        return store.outbox.claim(...given);
      },
    };
    const { commitNext } = await startCommitting(repositories, {
      ...{ outbox, knownEntries: store.knownEntries, clock, newBatchId: () => batchId('c1') },
    });
    for (let submission = 0; submission < 3; submission += 1) await commitNext();
    expect(claims).toBe(1);
    clock.moveBy(60_000);
    await commitNext();
    expect(claims).toBe(2);
  });
});
