import { expect, it } from 'vitest';
import type { Outbox } from '../../src/use-cases/ports.ts';
import { mortalOutbox } from '../chaos/mortal-outbox.ts';
import { journalSubmission, noDraft } from '../store/sample.ts';
import { startPullRequests } from './start-pull-requests.ts';

const one = journalSubmission('one');
const two = journalSubmission('two');

/** What a process writes on the way of an entry through its pull request. */
const writes: readonly (keyof Outbox)[] = ['claim', 'recordHead', 'settle', 'pullRequestSeen', 'endRolling'];

/** More than there are on that way. */
const MOST_WRITES = 40;

/**
 * One process dies just before this write of its life, counted from 1, with whatever it has done on GitHub; another goes
 * on. False where the first came to its end before.
 */
async function survives(death: number): Promise<boolean> {
  const { github, store, clock, later, stateOf, processWith } = await startPullRequests();
  let done = 0;
  const {
    outbox,
    isDead,
    death: died,
  } = mortalOutbox(store.outbox, async ({ call }) => {
    if (writes.includes(call)) done += 1;
    return done === death ? 'dies-before' : 'lives';
  });
  const commitNext = processWith(outbox);
  const turn = () => Promise.race([commitNext(), died.then(() => null)]);

  for (const submission of [one, two]) {
    await store.outbox.add(submission, noDraft);
    for (let due = await turn(); due !== null && due <= clock.now(); ) due = await turn();
  }
  for (let due = await turn(); due !== null; ) {
    clock.moveBy(Math.max(0, due - clock.now()));
    due = await turn();
  }

  // The lease of who died runs out, and each look at the pull request is a minute after the last.
  for (let minute = 0; minute < 5; minute += 1) await later(61_000);
  for (const { id, path, expected } of [one, two]) {
    expect(await stateOf(id), `death before write ${death}`).toMatchObject({ type: 'landed' });
    expect(await github.file(path)).toBe(expected?.text);
  }
  expect(await store.outbox.repositoriesWaiting()).toEqual([]);
  const commits = (await github.commits(20)).filter(({ body }) => body.includes('Buildlog-Batch'));
  expect(commits.length).toBeLessThanOrEqual(2);
  expect(github.pullRequests().every(({ state }) => state === 'MERGED')).toBe(true);
  return isDead();
}

it('lands every entry once by pull request, before whichever write of its life a process dies', async () => {
  let death = 1;
  while (death < MOST_WRITES && (await survives(death))) death += 1;
  expect(death).toBeGreaterThan(10);
  expect(death).toBeLessThan(MOST_WRITES);
}, 60_000);
