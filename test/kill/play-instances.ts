import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { botEnvironment } from '../../sandbox/bot-environment.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { createRandom, type Random } from '../chaos/random.ts';
import { personOf } from '../support/person.ts';
import { atMost } from './at-most.ts';
import { crowd } from './crowd.ts';
import { findWrongs, type Submitted, type Wrongs } from './find-wrongs.ts';
import type { Haste } from './hasty-clock.ts';
import { openBalancer } from './open-balancer.ts';
import { type Instance, startInstance } from './start-instance.ts';
import { submitsLog } from './submits-log.ts';
import { untilAllHeard } from './until-all-heard.ts';

export type InstancesPlan = {
  readonly seed: string;
  readonly submissions: number;
  /** From the first submission to the last, in milliseconds, if nobody has to wait. */
  readonly burst: number;
  readonly databaseUrl: string;
  readonly haste: Haste | null;
  /** After the last submission, in milliseconds: who has not heard by then never will. */
  readonly patience: number;
};

export type InstancesReport = Wrongs & {
  readonly submissions: number;
  readonly kills: number;
  readonly cuts: number;
  readonly commits: number;
  /** From the first submission to the last receipt, in milliseconds. */
  readonly took: number;
};

const GITHUB_ANSWERS = 60;
const MOST_AT_ONCE = 32;
const SHORTEST_PEACE = 2_000;
const LONGEST_PEACE = 4_000;

/**
 * Two instances behind a balancer share a database while a crowd submits; every few seconds one of them is killed and
 * replaced, or cut off from the database until the next time.
 */
export async function playInstances(plan: InstancesPlan): Promise<InstancesReport> {
  const random = createRandom(plan.seed);
  const people = crowd(plan.submissions);
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-instances-'));
  const sandbox = await startSandbox({ bot: false, people, folder, transport: 'http' });
  sandbox.github.setLatency(GITHUB_ANSWERS);
  const data = join(folder, 'bot');
  const environment = botEnvironment(sandbox.slack, sandbox.github, data, sandbox.botPort);
  const { databaseUrl, haste } = plan;
  const each = { environment, folder: data, databaseUrl, haste };
  const instances = await Promise.all([startInstance(each), startInstance(each)]);
  const balancer = await openBalancer(instances.map(({ port }) => port));
  sandbox.slack.callAppAt(`${balancer.origin}/slack/events`);
  const [calm, over] = [new AbortController(), new AbortController()];
  const began = Date.now();
  try {
    await Promise.all(instances.map((instance) => instance.process().connected));
    const disturbing = disturb(instances, random, calm.signal);
    // A whole crowd that calls again and again would keep a slow machine from ever answering.
    const inTurn = atMost(MOST_AT_ONCE);
    const wait = plan.burst / plan.submissions;
    const writing = people.map(async ({ id }, index) => {
      await pause(wait * index, undefined, { signal: over.signal });
      return inTurn(() => writesOnce(sandbox, id, over.signal));
    });
    setTimeout(() => over.abort(), plan.burst + plan.patience).unref();
    const submitted = await Promise.all(writing);
    calm.abort();
    const disturbances = await disturbing;
    await untilAllHeard(submitted, over.signal);
    return {
      ...findWrongs(sandbox.github, submitted),
      ...disturbances,
      submissions: submitted.length,
      commits: sandbox.github.calls.filter(({ kind }) => kind === 'mutation').length,
      took: Date.now() - began,
    };
  } finally {
    calm.abort();
    over.abort();
    await Promise.all(instances.map((instance) => instance.end()));
    await balancer.stop();
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

type Disturbances = Pick<InstancesReport, 'kills' | 'cuts'>;

/** Whoever was cut off comes back when the next one goes. */
async function disturb(
  instances: readonly Instance[],
  random: Random,
  calm: AbortSignal,
): Promise<Disturbances> {
  const counts = { kills: 0, cuts: 0 };
  const peace = async () => {
    const wait = SHORTEST_PEACE + random.below(LONGEST_PEACE - SHORTEST_PEACE);
    await pause(wait, undefined, { signal: calm }).catch(() => undefined);
  };
  let mend = (): void => {};
  for (await peace(); !calm.aborted; await peace()) {
    mend();
    mend = () => {};
    const instance = random.pick(instances);
    if (random.chance(0.5)) {
      counts.kills += 1;
      await instance.replace();
      // On a slow machine both would else be away for good.
      await instance.process().connected;
    } else {
      counts.cuts += 1;
      instance.network.cut();
      mend = () => instance.network.mend();
    }
  }
  mend();
  return counts;
}

async function writesOnce(sandbox: Sandbox, id: string, until: AbortSignal): Promise<Submitted> {
  const person = personOf(sandbox.slack, id);
  const word = `w${id.slice(-5)}`;
  await submitsLog(person, { 'Primary goal': word }, until);
  return { person, words: [word] };
}
