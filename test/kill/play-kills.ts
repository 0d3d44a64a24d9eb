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
import { editsByHand } from './edits-by-hand.ts';
import { findWrongs, type Submitted, type Wrongs } from './find-wrongs.ts';
import type { Haste } from './hasty-clock.ts';
import { type BotProcess, startBotProcess } from './start-bot-process.ts';
import { submitsLog } from './submits-log.ts';
import { untilAllHeard } from './until-all-heard.ts';

export type KillPlan = {
  readonly seed: string;
  readonly kills: number;
  /** How many people begin to write between one kill and the next. */
  readonly peopleAKill: number;
  /** Settings beside those of the sandbox: which store. */
  readonly environment: Readonly<Record<string, string>>;
  readonly haste: Haste | null;
  /** After the last kill, in milliseconds: who has not heard by then never will. */
  readonly patience: number;
};

export type KillReport = Wrongs & {
  readonly kills: number;
  /** Kills before the bot had connected. */
  readonly killsAtStart: number;
  readonly submissions: number;
  readonly commits: number;
  readonly byHand: number;
};

/** How long a bot lives at most after it has connected. */
const LONGEST_LIFE = 1_500;
/** How soon after something happened at GitHub or Slack a kill comes that waits for it. */
const SOON = 40;
const GITHUB_ANSWERS = 60;
const MOST_AT_ONCE = 16;

/** A crowd submits while the bot is killed over and over and started again at once; then it is left alone. */
export async function playKills(plan: KillPlan): Promise<KillReport> {
  const random = createRandom(plan.seed);
  const people = crowd(plan.kills * plan.peopleAKill);
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-kill-'));
  const sandbox = await startSandbox({ bot: false, people, folder });
  sandbox.github.setLatency(GITHUB_ANSWERS);
  const over = new AbortController();
  const data = join(folder, 'bot');
  const environment = { ...botEnvironment(sandbox.slack, sandbox.github, data), ...plan.environment };
  const start = () => startBotProcess(environment, data, plan.haste);
  const writing: Promise<Submitted>[] = [];
  // A whole crowd that calls again and again would keep a slow machine from ever answering.
  const inTurn = atMost(MOST_AT_ONCE);
  const hands = editsByHand(sandbox.github, random.fork('hands'));
  let killsAtStart = 0;
  let bot = start();
  try {
    for (let kill = 0; kill < plan.kills; kill += 1) {
      const beginning = people.slice(kill * plan.peopleAKill, (kill + 1) * plan.peopleAKill);
      writing.push(...beginning.map(({ id }) => inTurn(() => writesTwice(sandbox, id, over.signal))));
      const isConnected = await untilKill(sandbox, bot, random);
      if (!isConnected) killsAtStart += 1;
      await bot.kill();
      bot = start();
      await hands.edit();
    }
    if (!(await bot.connected)) throw new Error(`The bot did not start again:\n${bot.out()}`);
    setTimeout(() => over.abort(), plan.patience).unref();
    const submitted = await Promise.all(writing);
    await untilAllHeard(submitted, over.signal);
    return {
      ...findWrongs(sandbox.github, submitted),
      ...{ kills: plan.kills, killsAtStart, byHand: hands.count() },
      submissions: submitted.flatMap(({ words }) => words).length,
      commits: sandbox.github.calls.filter(({ kind }) => kind === 'mutation').length,
    };
  } finally {
    over.abort();
    await bot.kill();
    await Promise.allSettled(writing);
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** One kill in five comes while the bot starts, two at any moment, two just after it spoke with GitHub or Slack. */
async function untilKill(sandbox: Sandbox, bot: BotProcess, random: Random): Promise<boolean> {
  const kind = random.below(5);
  const life = random.below(LONGEST_LIFE);
  if (kind === 0) return Promise.race([bot.connected, pause(life / 2, false)]);
  const isConnected = await bot.connected;
  if (kind < 3) await pause(life);
  else {
    await Promise.race([somethingHappens(sandbox), pause(LONGEST_LIFE)]);
    await pause(random.below(SOON));
  }
  return isConnected;
}

async function somethingHappens({ slack, github }: Sandbox): Promise<void> {
  await new Promise<void>((happened) => {
    const stops = [slack.onChange(end), github.onChange(end)];
    function end(): void {
      for (const stop of stops) stop();
      happened();
    }
  });
}

/** Two submissions of one file: the second adds to what the first made. */
async function writesTwice(sandbox: Sandbox, id: string, until: AbortSignal): Promise<Submitted> {
  const person = personOf(sandbox.slack, id);
  const number = id.slice(-4);
  const [first, second] = [`w1${number}`, `w2${number}`];
  await submitsLog(person, { 'Primary goal': first }, until);
  await submitsLog(person, { "Tomorrow's Plan": second }, until);
  return { person, words: [first, second] };
}
