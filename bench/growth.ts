import { type BurstPlan, playBurst } from './play-burst.ts';
import { printCells } from './print-cells.ts';
import { quantile } from './quantile.ts';
import { type BurstBot, startBurstBot } from './start-burst-bot.ts';
import { openStorePlaces, type StoreKind, type StorePlaces } from './store-places.ts';

const COUNTS = [1, 10, 100, 1_000, 10_000] as const;
/** So many entries are played for each line at least, so that a short run is played several times. */
const LEAST_ENTRIES = 50;

/** How the cost of an entry grows with what is in the queue and in the folder, on both stores. */
export async function growth(): Promise<void> {
  const places = openStorePlaces();
  try {
    for (const kind of ['SQLite', 'PostgreSQL'] as const) await growthOn(kind, places);
  } finally {
    await places.stop();
  }
}

async function growthOn(kind: StoreKind, places: StorePlaces): Promise<void> {
  const head = ['', 'runs', 'calls an entry', 'time an entry p50', 'p99', "bot's processor p50", 'p99'];
  const rows: (readonly string[])[] = [head];
  const bot = startBurstBot();
  const row = async (what: string, entries: number, there: number) => {
    rows.push(
      await rowOf(what, bot, () => places.fresh(kind), { entries, there, milliseconds: 0, bytes: 2_000 }),
    );
  };
  try {
    // The first ones of all are slower: the code is read then.
    await playBurst(bot, await places.fresh(kind), { entries: 300, milliseconds: 0, there: 0, bytes: 2_000 });
    for (const count of COUNTS) await row(`${count} in the queue`, count, 0);
    for (const count of COUNTS) await row(`10 in the queue, ${count} in the folder`, 10, count);
  } finally {
    await bot.stop();
  }
  printCells(
    `What an entry costs from its row to its receipt, ${kind}; the time has GitHub's own work in it`,
    rows,
  );
}

async function rowOf(
  what: string,
  bot: BurstBot,
  freshPlace: () => ReturnType<StorePlaces['fresh']>,
  plan: BurstPlan,
): Promise<readonly string[]> {
  const runs = Math.max(1, Math.ceil(LEAST_ENTRIES / plan.entries));
  const calls: number[] = [];
  const times: number[] = [];
  const cpu: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const played = await playBurst(bot, await freshPlace(), plan);
    if (played.waits.length !== plan.entries) throw new Error(`only ${played.waits.length} landed`);
    calls.push(played.calls / plan.entries);
    times.push(played.took / plan.entries);
    cpu.push(played.cpu / plan.entries);
  }
  const inMs = (samples: readonly number[], share: number) => `${quantile(samples, share).toFixed(1)} ms`;
  const figures = [inMs(times, 0.5), inMs(times, 0.99), inMs(cpu, 0.5), inMs(cpu, 0.99)];
  return [what, String(runs), quantile(calls, 0.5).toFixed(3), ...figures];
}
