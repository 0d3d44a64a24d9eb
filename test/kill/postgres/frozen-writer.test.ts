import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { botEnvironment } from '../../../sandbox/bot-environment.ts';
import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { borrowSchema } from '../../store/borrow-schema.ts';
import { personOf } from '../../support/person.ts';
import { openGate } from '../open-gate.ts';
import { startBotProcess } from '../start-bot-process.ts';

/** A lease of a minute runs out in six seconds. */
const haste = { since: Date.now(), speed: 10 };
const patience = { timeout: 60_000, interval: 100 };

/** Two processes of the bot on one database: what the first asks of GitHub can be kept back. */
async function setStage() {
  const url = await borrowSchema();
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-frozen-'));
  const sandbox = await startSandbox({ bot: false, folder });
  const gate = await openGate(sandbox.origin);
  const data = join(folder, 'bot');
  const environment = { ...botEnvironment(sandbox.slack, sandbox.github, data), DATABASE_URL: url };
  const behindGate = { GITHUB_API_URL: sandbox.github.apiUrl.replace(sandbox.origin, gate.origin) };
  const [ada] = sandbox.slack.people;
  if (ada === undefined) throw new Error('nobody is there');
  onTestFinished(async () => {
    await gate.stop();
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
  });
  async function start(settings: Readonly<Record<string, string>>) {
    const bot = startBotProcess({ ...environment, ...settings }, data, haste);
    onTestFinished(() => bot.kill());
    expect(await bot.connected).toBe(true);
    return bot;
  }
  return {
    ...{ gate, github: sandbox.github, ada: personOf(sandbox.slack, ada.id) },
    startFirst: () => start(behindGate),
    startSecond: () => start({}),
  };
}

it('a process that was stopped while it sent a commit, and goes on after another has made it, commits nothing', async () => {
  const { gate, github, ada, startFirst, startSecond } = await setStage();
  const stopped = await startFirst();
  await ada.types('/buildlog');
  await ada.fills('Primary goal', 'Once');
  const isSending = gate.shut('createCommitOnBranch');
  await ada.submits();
  expect(ada.modal()).toBeNull();
  await isSending;
  stopped.freeze();
  const other = await startSecond();
  await expect.poll(async () => (await github.commits(9)).length, patience).toBe(2);
  await expect.poll(() => other.out(), patience).toContain('"msg":"batch settled"');
  stopped.thaw();
  gate.open();
  const sent = () => github.calls.filter(({ kind }) => kind === 'mutation');
  await expect.poll(() => sent().length, patience).toBe(2);
  await expect.poll(() => stopped.out(), patience).toContain('"msg":"batch settled"');
  expect(await github.commits(9)).toHaveLength(2);
  await expect.poll(() => ada.messages().at(-1)?.text, patience).toContain('Your daily log is committed');
  expect(ada.messages()).toHaveLength(1);
}, 120_000);
