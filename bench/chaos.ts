import { openStore } from '../src/store/open-store.ts';
import { type ChaosReport, runChaos } from '../test/chaos/run-chaos.ts';
import { printCells } from './print-cells.ts';
import { openStorePlaces, type StoreKind, type StorePlaces } from './store-places.ts';

const SEEDS = 40;
const ENTRIES = 500;
/** On a slow machine fewer seeds are played, and the table says how many. */
const LONGEST = 25 * 60_000;

/**
 * Forty seeds of five hundred submissions on each store, every other one with two processes. `CHAOS_SEED` plays one
 * alone, `CHAOS_STORE` (`sqlite` or `postgres`) only one store.
 */
export async function chaos(): Promise<void> {
  const { CHAOS_STORE: store, CHAOS_SEED: seed } = process.env;
  const places = openStorePlaces();
  try {
    if (store !== 'postgres') await chaosOn('SQLite', places, seed);
    if (store !== 'sqlite') await chaosOn('PostgreSQL', places, seed);
  } finally {
    await places.stop();
  }
}

async function chaosOn(kind: StoreKind, places: StorePlaces, wanted: string | undefined): Promise<void> {
  const seeds =
    wanted === undefined ? Array.from({ length: SEEDS }, (_, number) => String(number + 1)) : [wanted];
  const began = performance.now();
  const rows: (readonly string[])[] = [
    [
      ...['seed', 'processes', 'submissions', 'commits', 'calls', 'done to it'],
      ...['lost', 'doubled', 'overwritten', 'not told once', 'without lease'],
    ],
  ];
  const done = new Map<string, number>();
  for (const seed of seeds) {
    if (performance.now() - began > LONGEST) break;
    const processes = 1 + ((Number(seed) + 1) % 2);
    const report = await playSeed(kind, places, seed, processes);
    rows.push(rowOf(seed, processes, report));
    for (const [what, count] of Object.entries(report.done)) done.set(what, (done.get(what) ?? 0) + count);
    for (const [what, sentences] of Object.entries(report.violations)) {
      for (const sentence of sentences) console.error(`seed ${seed}, ${what}: ${sentence}`);
    }
  }
  const played = `${rows.length - 1} of ${seeds.length} seeds, ${ENTRIES} submissions each`;
  printCells(`Chaos on ${kind}: ${played}`, rows);
  const all = [...done].sort(([a], [b]) => (a < b ? -1 : 1));
  printCells('What was done to it', [['', 'times'], ...all.map(([what, count]) => [what, String(count)])]);
}

async function playSeed(
  kind: StoreKind,
  places: StorePlaces,
  seed: string,
  processes: number,
): Promise<ChaosReport> {
  const place = await places.fresh(kind);
  // One SQLite file is one process's, so there two of them share what is open.
  const only = kind === 'SQLite' ? await openStore(place) : null;
  const opened = only === null ? [] : [only];
  const open = async () => {
    if (only !== null) return only;
    const store = await openStore(place);
    opened.push(store);
    return store;
  };
  try {
    return await runChaos({ seed, processes, entries: ENTRIES, openStore: open });
  } finally {
    for (const store of opened) await store.close();
  }
}

function rowOf(seed: string, processes: number, report: ChaosReport): readonly string[] {
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  const { lost, doubled, overwritten, untold, unfenced } = report.violations;
  const figures = [processes, sum(report.states), report.commits, report.calls, sum(report.done)];
  const violations = [lost, doubled, overwritten, untold, unfenced].map((sentences) => sentences.length);
  return [seed, ...[...figures, ...violations].map(String)];
}
