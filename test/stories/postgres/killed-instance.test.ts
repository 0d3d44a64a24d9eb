import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { botEnvironment } from '../../../sandbox/bot-environment.ts';
import { createSandboxClock } from '../../../sandbox/clock.ts';
import type { Person } from '../../support/person.ts';
import { type Stage, stageForEach } from '../../support/stage.ts';
import { type CliRun, startCli } from '../../support/start-cli.ts';
import { startInstances } from '../../support/start-instances.ts';

const committed = 'Your daily log is committed';
const STEP = 5_000;
const ROOM = 250;

/** A process of its own, on the machine's clock; whoever goes on with its work is on the played one, which can be moved. */
async function startMortal({ sandbox, dataFolder, storeSettings }: Stage): Promise<CliRun> {
  const settings = botEnvironment(sandbox.slack, sandbox.github, dataFolder);
  const run = await startCli(['start'], { ...settings, ...storeSettings });
  await run.printed('"msg":"connected"');
  return run;
}

async function kill({ child, ended }: CliRun): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

async function logs(person: Person, goal: string): Promise<void> {
  await person.types('/buildlog');
  await person.fills('Primary goal', goal);
  await person.submits();
}

/** Time goes by, in steps that leave room for what is due in between, until something holds. */
async function pass({ sandbox }: Stage, milliseconds: number, holds = () => false): Promise<void> {
  for (let passed = 0; passed < milliseconds && !holds(); passed += STEP) {
    sandbox.clock.moveBy(STEP);
    await pause(ROOM);
  }
}

describe('a commit that was begun by an instance that is killed', () => {
  const stage = stageForEach({ bot: false, clock: createSandboxClock() });

  it("is another's when the lease of a minute has ended, within half a minute from then", async () => {
    const { ada, onlyLog, sandbox } = stage();
    const mortal = await startMortal(stage());
    sandbox.github.setLatency(3_000);
    await logs(ada, 'Acknowledged');
    await databaseHas(stage(), `select 1 from leases where until > 0 and name like 'acme/journal%'`);
    await kill(mortal);
    sandbox.github.setLatency(0);
    const [next] = await startInstances(stage(), 1, 'socket-mode');
    await pass(stage(), 45_000);
    expect(next?.log.lines.map(({ message }) => message)).toEqual(['connected']);
    expect(await sandbox.github.commits(9)).toHaveLength(1);
    await pass(stage(), 45_000, () => ada.reads().includes(committed));
    await ada.sees(committed);
    expect(await onlyLog()).toContain('- [ ] Primary goal: Acknowledged\n');
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(ada.messages()).toHaveLength(1);
  });
});

describe('a receipt that was about to be sent by an instance that is killed', () => {
  const stage = stageForEach({ bot: false, clock: createSandboxClock() });

  it('is sent by another within two minutes, once', async () => {
    const { ada, sandbox } = stage();
    const mortal = await startMortal(stage());
    const method = 'chat.postMessage';
    sandbox.slack.fault({ type: 'api-latency', method, milliseconds: 1_500, times: 1 });
    sandbox.slack.fault({ type: 'api-http', method, status: 503, times: 1 });
    await logs(ada, 'Landed, and nobody knows');
    // From here on nobody else sends it, for a minute.
    const claimed = `state = 'landed' and receipt_retry_at is not null`;
    await databaseHas(stage(), `select 1 from submissions where ${claimed}`);
    await kill(mortal);
    await startInstances(stage(), 1, 'socket-mode');
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(ada.messages()).toHaveLength(0);
    await pass(stage(), 120_000, () => ada.reads().includes(committed));
    await ada.sees(committed);
    expect(ada.messages()).toHaveLength(1);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
  });
});

/** Waits until this finds something in the instances' database. */
async function databaseHas({ storeSettings }: Stage, query: string): Promise<void> {
  const client = new Client(storeSettings.DATABASE_URL);
  onTestFinished(() => client.end());
  await client.connect();
  await expect.poll(async () => (await client.query(query)).rowCount, { timeout: 10_000 }).toBe(1);
}
