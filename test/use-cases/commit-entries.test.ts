import { describe, expect, it } from 'vitest';
import type { CommitReport } from '../../src/use-cases/ports.ts';
import { day, home, landed, noDraft, oidOf, submission, today, trouble } from '../store/sample.ts';
import { allLand, repositoriesThat, startCommitting, until } from './start-committing.ts';

function logOf(date: string) {
  return submission(`log ${date}`, { key: { ...today, date: day(date) } });
}

describe('the committer of a branch', () => {
  it('has nothing to do while nothing waits', async () => {
    const { repositories, requests } = repositoriesThat(allLand);
    const { commitNext } = await startCommitting(repositories);
    expect(await commitNext()).toBeNull();
    expect(requests()).toEqual([]);
  });

  it('commits the first entry at once and all that gathered in one', async () => {
    const { repositories, requests } = repositoriesThat(allLand);
    const { store, commitNext } = await startCommitting(repositories);
    await store.outbox.add(logOf('2026-11-18'), noDraft);
    await commitNext();
    await store.outbox.add(logOf('2026-11-19'), noDraft);
    await store.outbox.add(logOf('2026-11-20'), noDraft);
    await commitNext();
    expect(requests().map(({ changes }) => changes.length)).toEqual([1, 2]);
    expect(await store.outbox.waiting()).toEqual({ count: 0, oldest: null });
  });

  it('makes five commits in a minute and lets the rest gather until the first of them is a minute old', async () => {
    const { repositories, requests } = repositoriesThat(allLand);
    const { store, clock, commitNext } = await startCommitting(repositories);
    for (let commit = 1; commit <= 5; commit += 1) {
      await store.outbox.add(logOf(`2026-11-0${commit}`), noDraft);
      await commitNext();
      clock.moveBy(1_000);
    }
    await store.outbox.add(logOf('2026-11-07'), noDraft);
    await store.outbox.add(logOf('2026-11-08'), noDraft);
    const due = await commitNext();
    expect(requests()).toHaveLength(5);
    expect(due).toBe(Date.parse('2026-11-20T17:31:00Z'));
    clock.moveBy((due ?? 0) - clock.now());
    await commitNext();
    expect(requests().map(({ changes }) => changes.length)).toEqual([1, 1, 1, 1, 1, 2]);
  });

  it('ends an entry that the repository held already, without a commit', async () => {
    const one = logOf('2026-11-20');
    const file = { oid: oidOf('# there'), text: '# there', url: 'https://github.example/blob/ada' };
    const { repositories } = repositoriesThat(async () => ({
      type: 'settled',
      settlements: [{ id: one.id, state: { type: 'landed', landed: { commit: null, file } } }],
      calledNow: home,
    }));
    const { store, commitNext } = await startCommitting(repositories);
    await store.outbox.add(one, noDraft);
    await commitNext();
    expect((await store.outbox.find(one.id))?.state).toEqual({
      type: 'landed',
      landed: { commit: null, file },
    });
  });

  it('counts for its pace only what became a commit', async () => {
    const { repositories, requests } = repositoriesThat(async ({ changes }) => ({
      type: 'settled',
      settlements: changes.map(({ id }) => ({
        id,
        state: { type: 'landed', landed: { commit: null, file: null } },
      })),
      calledNow: home,
    }));
    const { store, commitNext } = await startCommitting(repositories);
    for (let entry = 1; entry <= 8; entry += 1) {
      await store.outbox.add(logOf(`2026-11-0${entry}`), noDraft);
      await commitNext();
    }
    expect(requests()).toHaveLength(8);
  });

  it('keeps the batch and comes back when the repository says, with one line in the log', async () => {
    let down = true;
    const { repositories, requests } = repositoriesThat(async (request, name) =>
      down
        ? { type: 'trouble', trouble: trouble('unreachable', Date.parse('2026-11-20T17:30:05Z')) }
        : allLand(request, name),
    );
    const { store, clock, log, commitNext } = await startCommitting(repositories);
    await store.outbox.add(logOf('2026-11-20'), noDraft);
    expect(await commitNext()).toBe(Date.parse('2026-11-20T17:30:05Z'));
    expect(log.lines.map(({ level, fields }) => [level, fields.kind, fields.reference])).toEqual([
      ['warn', 'unreachable', 'REF-1'],
    ]);
    expect((await store.outbox.find(logOf('2026-11-20').id))?.state).toMatchObject({
      type: 'queued',
      trouble: { kind: 'unreachable', reference: 'REF-1' },
    });
    down = false;
    clock.moveBy(5_000);
    await commitNext();
    expect(requests().map(({ batch }) => batch)).toEqual(['b1', 'b1']);
  });

  it('leaves GitHub in peace until then, and whoever submits meanwhile hears at once why it waits', async () => {
    const { repositories, requests } = repositoriesThat(async () => ({
      type: 'trouble',
      trouble: trouble('rate-limited', Date.parse('2026-11-20T17:31:00Z')),
    }));
    const { store, clock, commitNext } = await startCommitting(repositories);
    await store.outbox.add(logOf('2026-11-19'), noDraft);
    await commitNext();
    clock.moveBy(30_000);
    await store.outbox.add(logOf('2026-11-20'), noDraft);
    expect(await commitNext()).toBe(Date.parse('2026-11-20T17:31:00Z'));
    expect(requests()).toHaveLength(1);
    expect((await store.outbox.find(logOf('2026-11-20').id))?.state).toMatchObject({
      type: 'queued',
      trouble: { kind: 'rate-limited' },
    });
    clock.moveBy(30_000);
    await commitNext();
    expect(requests()).toHaveLength(2);
  });

  it('lets the author know after three seconds without an answer, while the commit goes on', async () => {
    let answer: (report: CommitReport) => void = () => {};
    const { repositories } = repositoriesThat(() => new Promise((resolve) => (answer = resolve)));
    const { store, clock, commitNext, progress } = await startCommitting(repositories);
    const one = logOf('2026-11-20');
    await store.outbox.add(one, noDraft);
    const committing = commitNext();
    await until(() => clock.waiting() > 0);
    clock.moveBy(3_000);
    await until(() => progress() > 0);
    expect((await store.outbox.find(one.id))?.state).toMatchObject({
      type: 'queued',
      trouble: { kind: 'unreachable', reference: 'REF123' },
    });
    answer({ type: 'settled', settlements: [landed(one.id)], calledNow: home });
    await committing;
    expect((await store.outbox.find(one.id))?.state.type).toBe('landed');
  });

  it('lets who submits during a slow commit know as well, under the reference that stands in the log', async () => {
    let answer: (report: CommitReport) => void = () => {};
    const { repositories } = repositoriesThat(() => new Promise((resolve) => (answer = resolve)));
    const { store, clock, log, commitNext, progress } = await startCommitting(repositories);
    const [one, two] = [logOf('2026-11-19'), logOf('2026-11-20')];
    await store.outbox.add(one, noDraft);
    const committing = commitNext();
    await until(() => clock.waiting() > 0);
    clock.moveBy(3_000);
    await until(() => progress() === 1 && clock.waiting() > 0);
    await store.outbox.add(two, noDraft);
    clock.moveBy(3_000);
    await until(() => progress() === 2);
    expect((await store.outbox.find(two.id))?.state).toMatchObject({
      type: 'queued',
      trouble: { kind: 'unreachable', reference: 'REF123' },
    });
    expect(log.lines.map(({ level, fields }) => [level, fields.reference])).toEqual([['warn', 'REF123']]);
    answer({ type: 'settled', settlements: [landed(one.id)], calledNow: home });
    await committing;
  });

  it('holds the branch for as long as a commit takes, and notes nothing more once it is done', async () => {
    let answer: (report: CommitReport) => void = () => {};
    const { repositories } = repositoriesThat(() => new Promise((resolve) => (answer = resolve)));
    const { store, clock, commitNext, progress } = await startCommitting(repositories);
    const one = logOf('2026-11-20');
    await store.outbox.add(one, noDraft);
    const committing = commitNext();
    for (let notes = 1; notes <= 80; notes += 1) {
      await until(() => clock.waiting() > 0);
      clock.moveBy(3_000);
      await until(() => progress() === notes);
    }
    expect(await store.outbox.lease(home, 'another', clock.now(), 1_000)).toBeNull();
    answer({ type: 'settled', settlements: [landed(one.id)], calledNow: home });
    await committing;
    expect(clock.waiting()).toBe(0);
    expect(await store.outbox.lease(home, 'another', clock.now(), 1_000)).not.toBeNull();
  });

  it('makes a conflict of a change that throws, for its author alone, and names the bug in the log', async () => {
    const { repositories, requests } = repositoriesThat(allLand);
    const { store, log, commitNext } = await startCommitting(repositories);
    await store.outbox.add(logOf('2026-11-20'), noDraft);
    await commitNext();
    const unreadable = {
      text: '',
      get oid(): never {
        throw new RangeError('what somebody typed');
      },
    };
    expect(requests()[0]?.changes[0]?.apply(unreadable)).toEqual({
      type: 'conflict',
      conflict: { reason: 'unsafe', sections: [], line: null },
    });
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([
      {
        level: 'error',
        message: 'an entry could not be put into its file',
        fields: { submission: 'log 2026-11-20', error: 'RangeError' },
      },
    ]);
  });

  it('stands back while another process writes to the branch', async () => {
    const { repositories, requests } = repositoriesThat(allLand);
    const { store, clock, commitNext } = await startCommitting(repositories);
    await store.outbox.add(logOf('2026-11-20'), noDraft);
    await store.outbox.lease(home, 'another', clock.now(), 60_000);
    expect(await commitNext()).toBe(clock.now() + 5_000);
    expect(requests()).toEqual([]);
  });

  it('gives the lease back after each batch, so that another process can go on at once', async () => {
    const { repositories } = repositoriesThat(allLand);
    const { store, clock, commitNext } = await startCommitting(repositories);
    await store.outbox.add(logOf('2026-11-20'), noDraft);
    await commitNext();
    expect(await store.outbox.lease(home, 'another', clock.now(), 1_000)).not.toBeNull();
  });

  it('names each entry and each co-author of the batch once', async () => {
    const { repositories, requests } = repositoriesThat(allLand);
    const { store, commitNext } = await startCommitting(repositories);
    const [one, two] = [logOf('2026-11-19'), logOf('2026-11-20')];
    await store.outbox.add(one, noDraft);
    await store.outbox.add(two, noDraft);
    await commitNext();
    expect(requests()[0]?.message([one.id])).toEqual({
      headline: 'buildlog: daily log 2026-11-19 by Ada',
      coAuthors: [{ name: 'Ada', account: { id: 7, login: 'ada-codes' } }],
    });
    expect(requests()[0]?.message([one.id, two.id])).toMatchObject({
      headline: 'buildlog: 2 daily logs by Ada',
      coAuthors: [{ name: 'Ada' }],
    });
  });
});
