import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/store/open-store.ts';
import { type ChaosReport, runChaos } from '../test/chaos/run-chaos.ts';
import { printCells } from './print-cells.ts';

const SEEDS = 40;
const ENTRIES = 500;
/** On a slow machine fewer seeds are played, and the table says how many. */
const LONGEST = 15 * 60_000;

/** Forty seeds of five hundred submissions, every other one with two processes; `CHAOS_SEED` plays one alone. */
export async function chaos(): Promise<void> {
  const wanted = process.env.CHAOS_SEED;
  const seeds =
    wanted === undefined ? Array.from({ length: SEEDS }, (_, number) => String(number + 1)) : [wanted];
  const began = performance.now();
  const rows: (readonly string[])[] = [
    [
      'seed',
      'processes',
      'submissions',
      'commits',
      'calls',
      'faults',
      'kills',
      'by hand',
      'lost, doubled, overwritten',
    ],
  ];
  for (const seed of seeds) {
    if (performance.now() - began > LONGEST) break;
    const processes = 1 + ((Number(seed) + 1) % 2);
    const report = await playSeed(seed, processes);
    rows.push(rowOf(seed, processes, report));
    for (const violation of report.violations) console.error(`seed ${seed}: ${violation}`);
  }
  printCells(`Chaos: ${rows.length - 1} of ${seeds.length} seeds, ${ENTRIES} submissions each`, rows);
}

async function playSeed(seed: string, processes: number): Promise<ChaosReport> {
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-bench-'));
  const store = await openStore({ folder });
  try {
    return await runChaos({ seed, processes, entries: ENTRIES, openStore: async () => store });
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function rowOf(seed: string, processes: number, report: ChaosReport): readonly string[] {
  const submissions = Object.values(report.states).reduce((sum, count) => sum + count, 0);
  const figures = [
    processes,
    submissions,
    report.commits,
    report.calls,
    report.faults,
    report.kills,
    report.byHand,
  ];
  return [seed, ...figures.map(String), String(report.violations.length)];
}
