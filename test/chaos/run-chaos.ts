import type { Store } from '../../src/store/store-over.ts';
import type { OutboxRow } from '../../src/use-cases/ports.ts';
import { deliverAgain, settleConflicts, submitSomething, touchSomething, undoSomething } from './acts.ts';
import { chaosRepositories } from './authors.ts';
import { findViolations, type Violations } from './find-violations.ts';
import { passing } from './passing.ts';
import { createRandom } from './random.ts';
import { readHistory } from './read-history.ts';
import { type Chaos, startChaos } from './start-chaos.ts';
import { type BotProcess, type Draws, startProcess } from './start-process.ts';
import { watchStore } from './watch-store.ts';

export type ChaosPlan = {
  readonly seed: string;
  /** How many submissions, not counting undos and what follows conflicts. */
  readonly entries: number;
  /** How many processes of the bot run side by side. */
  readonly processes: number;
  /** The store as the next process sees it. */
  readonly openStore: () => Promise<Store>;
};

/** How a chaos went. */
export type ChaosReport = {
  readonly violations: Violations;
  /** Submissions by what became of them. */
  readonly states: Readonly<Record<string, number>>;
  readonly commits: number;
  readonly calls: number;
  /** What was done to the bot, and how often. */
  readonly done: Readonly<Record<string, number>>;
};

/** Once it is calm, everything is done after far fewer turns, or never. */
const MOST_CALM_TURNS = 400;

/**
 * Plays one chaos to its end and says what it did. The same plan draws the same words, faults and deaths; how requests
 * that are under way at the same time overtake each other is the machine's.
 */
export async function runChaos({ seed, entries, processes, openStore }: ChaosPlan): Promise<ChaosReport> {
  const chaos = await startChaos(seed, await openStore());
  const open = async () => watchStore(await openStore(), chaos.queries);
  try {
    const draws: Draws = new Map(
      [...chaosRepositories, null].map((name) => [name, createRandom(`${seed} at ${name}`)]),
    );
    const running: BotProcess[] = [startProcess(chaos, chaos.store, draws)];
    while (running.length < processes) running.push(startProcess(chaos, await open(), draws));

    const { random, clock, accepted } = chaos;
    while (accepted.length < entries) {
      const burst = 1 + random.below(random.chance(0.1) ? 20 : 4);
      for (let left = burst; left > 0; left -= 1) await submitSomething(chaos, random);
      if (random.chance(0.3)) await touchSomething(chaos, random.pick(chaosRepositories), random);
      await turn(chaos, running, draws);
      await settleConflicts(chaos, random, 0.3);
      if (random.chance(0.3)) await deliverAgain(chaos, random);
      if (random.chance(0.3)) await wait(chaos, running, undoSomething(chaos, random));
      clock.moveBy(random.below(20_000));
    }
    chaos.isCalm = true;
    chaos.messenger.calmDown();
    await calmTurns(chaos, running, draws);
    return await reportOf(chaos);
  } finally {
    await chaos.started.stop();
  }
}

/** Every process does what is due, and then says what there is to say; those that died are followed by others. */
async function turn(chaos: Chaos, running: BotProcess[], draws: Draws): Promise<void> {
  await wait(chaos, running, Promise.all(running.map((one) => one.commit())));
  replaceDead(chaos, running, draws);
  await wait(chaos, running, Promise.all(running.map((one) => one.deliver())));
  replaceDead(chaos, running, draws);
}

function wait<Result>(chaos: Chaos, running: readonly BotProcess[], work: Promise<Result>): Promise<Result> {
  const asked = () => chaos.started.underWay() + chaos.queries.count();
  const underWay = () => running.reduce((sum, one) => sum + one.underWay(), asked());
  return passing(chaos.clock, underWay, work);
}

function replaceDead(chaos: Chaos, running: BotProcess[], draws: Draws): void {
  for (const [at, process] of running.entries()) {
    if (process.isDead()) running[at] = startProcess(chaos, process.store, draws);
  }
}

async function calmTurns(chaos: Chaos, running: BotProcess[], draws: Draws): Promise<void> {
  const { outbox } = chaos.store;
  for (let left = MOST_CALM_TURNS; left > 0; left -= 1) {
    await turn(chaos, running, draws);
    await settleConflicts(chaos, chaos.random, 1);
    const { count } = await outbox.waiting();
    if (count === 0 && chaos.open.size === 0 && (await outbox.nextReceipt()) === null) return;
    chaos.clock.moveBy(10_000);
  }
}

async function reportOf(chaos: Chaos): Promise<ChaosReport> {
  const { words, started, accepted, messenger } = chaos;
  const found = await Promise.all([...words.keys()].map((id) => chaos.store.outbox.find(id)));
  const rows = found.filter((row): row is OutboxRow => row !== null);
  const histories = new Map(
    [...chaos.repositories].map(([name, { folder, defaultBranch }]) => [
      name,
      readHistory(folder, defaultBranch),
    ]),
  );
  const states: Record<string, number> = {};
  for (const { state } of rows) states[state.type] = (states[state.type] ?? 0) + 1;
  const violations = findViolations({
    ...{ rows, histories, accepted, strays: chaos.fences.strays },
    wordOf: ({ submission }) => words.get(submission.id) ?? null,
    messagesOf: ({ submission }) => messenger.messagesOf(submission.id),
  });
  const commits = [...histories.values()].flatMap((history) => history.commits);
  return {
    ...{ violations, states, calls: started.calls() },
    done: Object.fromEntries(chaos.done),
    commits: commits.filter(({ batch }) => batch !== null).length,
  };
}
