import { describe, expect, it } from 'vitest';
import type { RepositoryName } from '../../src/core/entry/repository-name.ts';
import type { CommitReport, Submission } from '../../src/use-cases/ports.ts';
import { day, home, landed, noDraft, repository, submission, today, trouble } from '../store/sample.ts';
import { allLand, repositoriesThat, startCommitting, until } from './start-committing.ts';

const platform = repository('acme/platform-journal');

function logIn(name: RepositoryName, date = '2026-11-20'): Submission {
  return submission(`${name} ${date}`, { key: { ...today, repository: name, date: day(date) } });
}

/** Six commits in one minute: as many as a repository gets. */
async function fillMinute(committing: Awaited<ReturnType<typeof startCommitting>>, name: RepositoryName) {
  for (let commit = 1; commit <= 5; commit += 1) {
    await committing.store.outbox.add(logIn(name, `2026-11-0${commit}`), noDraft);
    await committing.commitNext();
  }
}

describe('the committer of several repositories', () => {
  it('brings each what waits for it in one call', async () => {
    const { repositories, asked } = repositoriesThat(allLand);
    const { store, commitNext } = await startCommitting(repositories);
    for (const name of [home, platform]) await store.outbox.add(logIn(name), noDraft);
    await commitNext();
    expect(asked.map(({ name, request }) => [name, request.changes.length])).toEqual(
      expect.arrayContaining([
        ['acme/journal', 1],
        ['acme/platform-journal', 1],
      ]),
    );
    expect(asked).toHaveLength(2);
    expect(await commitNext()).toBeNull();
  });

  it('serves the others while one takes its time, also with what they get meanwhile', async () => {
    let answer: (report: CommitReport) => void = () => {};
    const { repositories, asked } = repositoriesThat((request, name) =>
      name === home ? new Promise((resolve) => (answer = resolve)) : allLand(request, name),
    );
    const { store, clock, commitNext } = await startCommitting(repositories);
    const slow = logIn(home);
    await store.outbox.add(slow, noDraft);
    await store.outbox.add(logIn(platform, '2026-11-18'), noDraft);
    const committing = commitNext();
    await until(() => asked.length === 2);
    await store.outbox.add(logIn(platform, '2026-11-19'), noDraft);
    await until(() => clock.waiting() > 1);
    clock.moveBy(1_000);
    await until(() => asked.length === 3);
    expect(asked.map(({ name }) => name).sort()).toEqual([home, platform, platform]);
    answer({ type: 'settled', settlements: [landed(slow.id)], calledNow: home });
    await committing;
    expect(await store.outbox.waiting()).toEqual({ count: 0, oldest: null });
    expect(clock.waiting()).toBe(0);
  });

  it('ends a call only when no commit is under way, so that a stop waits for it', async () => {
    let answer: (report: CommitReport) => void = () => {};
    const { repositories, asked } = repositoriesThat(() => new Promise((resolve) => (answer = resolve)));
    const { store, commitNext } = await startCommitting(repositories);
    const one = logIn(home);
    await store.outbox.add(one, noDraft);
    let ended = false;
    const committing = commitNext().then(() => {
      ended = true;
    });
    await until(() => asked.length === 1);
    expect(ended).toBe(false);
    answer({ type: 'settled', settlements: [landed(one.id)], calledNow: home });
    await committing;
  });

  it('goes on with the others while one is in trouble, and comes back at the earliest instant', async () => {
    const minutes = (count: number) => Date.parse('2026-11-20T17:30:00Z') + count * 60_000;
    const { repositories, asked } = repositoriesThat((request, name) =>
      name === home
        ? Promise.resolve({ type: 'trouble', trouble: trouble('archived', minutes(5)) })
        : allLand(request, name),
    );
    const { store, commitNext } = await startCommitting(repositories);
    await store.outbox.add(logIn(home), noDraft);
    expect(await commitNext()).toBe(minutes(5));
    await store.outbox.add(logIn(platform), noDraft);
    expect(await commitNext()).toBe(minutes(0));
    expect(asked.map(({ name }) => name)).toEqual([home, platform]);
    expect((await store.outbox.find(logIn(platform).id))?.state.type).toBe('landed');
  });

  it('tells the trouble of a repository to whoever submits to it, and to nobody else', async () => {
    const later = Date.parse('2026-11-20T17:40:00Z');
    const { repositories } = repositoriesThat(async (_, name) => ({
      type: 'trouble',
      trouble: trouble(name === home ? 'archived' : 'unreachable', later),
    }));
    const { store, commitNext } = await startCommitting(repositories);
    for (const name of [home, platform]) await store.outbox.add(logIn(name, '2026-11-19'), noDraft);
    await commitNext();
    for (const name of [home, platform]) await store.outbox.add(logIn(name), noDraft);
    await commitNext();
    const kinds = await Promise.all(
      [home, platform].map(async (name) => (await store.outbox.find(logIn(name).id))?.state),
    );
    expect(kinds).toMatchObject([{ trouble: { kind: 'archived' } }, { trouble: { kind: 'unreachable' } }]);
  });

  it('tells it also while another repository takes its time', async () => {
    let answer: (report: CommitReport) => void = () => {};
    const later = trouble('archived', Date.parse('2026-11-20T17:40:00Z'));
    const { repositories, asked } = repositoriesThat((_, name) =>
      name === home
        ? new Promise((resolve) => (answer = resolve))
        : Promise.resolve({ type: 'trouble', trouble: later }),
    );
    const { store, clock, commitNext, progress } = await startCommitting(repositories);
    const slow = logIn(home);
    await store.outbox.add(slow, noDraft);
    await store.outbox.add(logIn(platform, '2026-11-19'), noDraft);
    const committing = commitNext();
    await until(() => asked.length === 2 && progress() > 0);
    await store.outbox.add(logIn(platform), noDraft);
    await until(() => clock.waiting() > 1);
    clock.moveBy(1_000);
    await until(() => progress() > 1);
    expect((await store.outbox.find(logIn(platform).id))?.state).toMatchObject({
      trouble: { kind: 'archived' },
    });
    expect(asked).toHaveLength(2);
    answer({ type: 'settled', settlements: [landed(slow.id)], calledNow: home });
    await committing;
  });

  it('holds back one repository only, when that one has had its commits of the minute', async () => {
    const { repositories, asked } = repositoriesThat(allLand);
    const committing = await startCommitting(repositories);
    const { store, commitNext } = committing;
    await fillMinute(committing, home);
    await store.outbox.add(logIn(home), noDraft);
    await store.outbox.add(logIn(platform), noDraft);
    await commitNext();
    expect(asked.filter(({ name }) => name === platform)).toHaveLength(1);
    expect(asked.filter(({ name }) => name === home)).toHaveLength(5);
    expect((await store.outbox.find(logIn(home).id))?.state.type).toBe('queued');
  });

  it('goes on with the others when one meets a bug, with a line in the log', async () => {
    const { repositories } = repositoriesThat((request, name) =>
      name === home ? Promise.reject(new Error('a bug')) : allLand(request, name),
    );
    const { store, clock, log, commitNext } = await startCommitting(repositories);
    for (const name of [home, platform]) await store.outbox.add(logIn(name), noDraft);
    await commitNext();
    expect((await store.outbox.find(logIn(platform).id))?.state.type).toBe('landed');
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([
      {
        level: 'error',
        message: 'committing failed, it is tried again',
        fields: { repository: 'acme/journal', error: 'Error: a bug' },
      },
    ]);
    expect(clock.waiting()).toBe(0);
    expect(await commitNext()).toBe(clock.now() + 10_000);
  });
});
