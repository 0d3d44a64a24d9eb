import { expect, it, onTestFinished } from 'vitest';
import type { Outbox } from '../../src/use-cases/ports.ts';
import { passing } from '../chaos/passing.ts';
import { startChaos } from '../chaos/start-chaos.ts';
import { startProcess } from '../chaos/start-process.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { home, noDraft, submission, submissionId } from '../store/sample.ts';
import { setClock } from '../support/set-clock.ts';

type RecordHead = Outbox['recordHead'];
type Plan = {
  readonly sleepy: (recordHead: RecordHead, sleep: () => Promise<void>) => RecordHead;
  /** How far the second has come when the first wakes. */
  readonly second: 'has-lease' | 'has-committed';
};

/**
 * Two processes on one store, with a submission in it. The first falls asleep where `sleepy` says, and while its clock
 * stands still the second takes over: by its own clock the lease has run out. Then the first wakes.
 */
async function playTakeover({ sleepy, second: how }: Plan) {
  const chaos = await startChaos('fencing', await openTestStore());
  const { store, queries, started, log, clock } = chaos;
  const underWay = () => started.underWay() + queries.count();
  const { github } = started;
  onTestFinished(() => started.stop());
  await store.outbox.add(submission('one'), noDraft);
  const [asleep, woken] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const sleep = async () => {
    asleep.resolve();
    await woken.promise;
  };
  const recordHead = sleepy(store.outbox.recordHead, sleep);
  const first = startProcess(chaos, { ...store, outbox: { ...store.outbox, recordHead } }, new Map());
  const later = setClock('2026-11-20T17:31:30Z');
  const second = startProcess({ ...chaos, clock: later }, store, new Map());
  const takeOver = () => passing(later, underWay, second.commit());

  const committing = first.commit();
  await asleep.promise;
  if (how === 'has-committed') await takeOver();
  else expect(await store.outbox.lease(home, 'second', later.now(), 60_000)).not.toBeNull();
  const commits = await github.commits(9);
  woken.resolve();
  await passing(clock, underWay, committing);
  return {
    said: log.lines.map(({ message }) => message),
    state: (await store.outbox.find(submissionId('one')))?.state.type,
    sent: github.calls.filter(({ kind }) => kind === 'mutation').length,
    ...{ commits, commitsAfter: await github.commits(9) },
  };
}

const beforeItMaySend: Plan['sleepy'] =
  (recordHead, sleep) =>
  async (...args) => {
    await sleep();
    return recordHead(...args);
  };

const whenItMaySend: Plan['sleepy'] =
  (recordHead, sleep) =>
  async (...args) => {
    const isAllowed = await recordHead(...args);
    await sleep();
    return isAllowed;
  };

it('a writer that wakes after its lease has passed sends nothing, though nobody has committed yet', async () => {
  const played = await playTakeover({ sleepy: beforeItMaySend, second: 'has-lease' });
  expect(played.said).toContain('lease passed to another writer');
  expect(played.sent).toBe(0);
  expect(played.commitsAfter).toHaveLength(1);
  expect(played.state).toBe('queued');
});

it('a writer that wakes when another has committed sends nothing', async () => {
  const { said, state, sent, commits, commitsAfter } = await playTakeover({
    sleepy: beforeItMaySend,
    second: 'has-committed',
  });
  expect(commits).toHaveLength(2);
  expect(said).toContain('lease passed to another writer');
  expect(sent).toBe(1);
  expect(commitsAfter).toEqual(commits);
  expect(state).toBe('landed');
});

it('what a writer sends that fell asleep when it was allowed to is refused, as another has committed', async () => {
  const { state, sent, commits, commitsAfter } = await playTakeover({
    sleepy: whenItMaySend,
    second: 'has-committed',
  });
  expect(commits).toHaveLength(2);
  expect(sent).toBe(2);
  expect(commitsAfter).toEqual(commits);
  expect(state).toBe('landed');
});
