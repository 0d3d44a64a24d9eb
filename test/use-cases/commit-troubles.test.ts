import { describe, expect, it } from 'vitest';
import type { Trouble } from '../../src/use-cases/ports.ts';
import { home, journalSubmission, landed, noDraft, trouble } from '../store/sample.ts';
import { repositoriesThat, startCommitting } from './start-committing.ts';
import { startPullRequests } from './start-pull-requests.ts';

const one = journalSubmission('one');
const NOW = Date.parse('2026-11-20T17:30:00Z');

/** Troubles of these kinds, one a minute, and then all lands. */
function afterTroubles(kinds: readonly Trouble['kind'][], calledNow: string = home) {
  const left = [...kinds];
  return repositoriesThat(async (request) => {
    const kind = left.shift();
    if (kind === undefined) {
      const settlements = request.changes.map(({ id }) => landed(id));
      return { type: 'settled', settlements, calledNow };
    }
    return { type: 'trouble', trouble: trouble(kind, NOW + (kinds.length - left.length) * 60_000) };
  });
}

async function run(kinds: readonly Trouble['kind'][], calledNow?: string) {
  const { repositories } = afterTroubles(kinds, calledNow);
  const { store, clock, commitNext, alarm } = await startCommitting(repositories);
  await store.outbox.add(one, noDraft);
  for (let turn = 0; turn <= kinds.length; turn += 1) {
    await commitNext();
    clock.moveBy(60_000);
  }
  return alarm.calls;
}

const mended = { over: home, types: ['trouble'] };
const closedNoMore = { over: home, types: ['pull-request-closed'] };
const inPlace = { over: home, types: ['renamed'] };

describe('the alarm of a repository', () => {
  it.each([
    'unauthorized',
    'forbidden',
    'repository-missing',
    'branch-missing',
    'archived',
    'refused',
  ] as const)(
    'is raised at the second trouble "%s" in a row, and is over once a batch lands',
    async (kind) => {
      const raised = { raised: home, subject: { type: 'trouble', kind, detail: 'status 502' } };
      expect(await run([kind, kind])).toEqual([raised, mended, closedNoMore, inPlace]);
    },
  );

  it('is not raised for what passes by itself, nor at the first trouble', async () => {
    expect(await run(['unreachable', 'unreachable', 'busy', 'rate-limited', 'archived'])).toEqual([
      mended,
      closedNoMore,
      inPlace,
    ]);
  });

  it('is raised while the repository is called otherwise, whatever the case of its letters', async () => {
    expect(await run([], 'acme/logbook')).toEqual([
      mended,
      closedNoMore,
      { raised: home, subject: { type: 'renamed', to: 'acme/logbook' } },
    ]);
    expect(await run([], 'Acme/Journal')).toEqual([mended, closedNoMore, inPlace]);
  });

  it('is raised where pull requests do not work either', async () => {
    const { github, store, later, alarm, stateOf } = await startPullRequests();
    github.fault({
      ...{ on: 'mutation', name: 'createPullRequest', times: 2, when: 'before' },
      ...{ type: 'graphql-error', errorType: 'FORBIDDEN', message: 'Resource not accessible by integration' },
    });
    await store.outbox.add(one, noDraft);
    await later(0);
    for (let minute = 0; minute < 2; minute += 1) await later(60_000);
    expect(alarm.calls).toContainEqual({
      raised: home,
      subject: { type: 'trouble', kind: 'forbidden', detail: expect.any(String) },
    });
    await later(60_000);
    await later(60_000);
    expect(await stateOf(one.id)).toMatchObject({ type: 'landed' });
    expect(alarm.calls).toContainEqual({ over: home, types: ['trouble'] });
  });
});

describe("a limit of GitHub's", () => {
  it('holds for every process, also for one that has just started', async () => {
    const { repositories, requests } = repositoriesThat(async () => ({
      type: 'trouble',
      trouble: trouble('rate-limited', NOW + 3_600_000),
    }));
    const { store, clock, commitNext } = await startCommitting(repositories);
    await store.outbox.add(one, noDraft);
    await commitNext();
    const { outbox, knownEntries } = store;
    const next = await startCommitting(repositories, { outbox, knownEntries, clock, holder: 'another' });
    expect(await next.commitNext()).toBe(NOW + 3_600_000);
    expect(requests()).toHaveLength(1);
    clock.moveBy(3_600_000);
    await next.commitNext();
    expect(requests()).toHaveLength(2);
  });

  it('is the only trouble that does: who has just started tries again', async () => {
    const { repositories, requests } = repositoriesThat(async () => ({
      type: 'trouble',
      trouble: trouble('unauthorized', NOW + 3_600_000),
    }));
    const { store, clock, commitNext } = await startCommitting(repositories);
    await store.outbox.add(one, noDraft);
    await commitNext();
    const { outbox, knownEntries } = store;
    const next = await startCommitting(repositories, { outbox, knownEntries, clock, holder: 'another' });
    await next.commitNext();
    expect(requests()).toHaveLength(2);
  });
});
