import { type Burst, type BurstPlan, playBurst } from './play-burst.ts';
import { type PeerBurst, playContentsPeer } from './play-contents-peer.ts';
import { printCells } from './print-cells.ts';
import { quantile } from './quantile.ts';
import { startBurstBot } from './start-burst-bot.ts';
import { openStorePlaces, type StoreKind, type StorePlaces } from './store-places.ts';

const MINUTE = 60_000;
/** What is not done by then of what takes a peer a day on the played clock is left out, and the table says so. */
const LONGEST_PEER = 2 * MINUTE;

type Named = { readonly name: string; readonly plan: BurstPlan; readonly limits: readonly string[] };

const bursts: readonly Named[] = [
  {
    name: '500 within a minute',
    plan: { entries: 500, milliseconds: MINUTE, there: 0, bytes: 2_000 },
    limits: ['at most', '', '', '0.15', '30', '5', '', '', '', ''],
  },
  {
    name: '10,000 within half an hour',
    plan: { entries: 10_000, milliseconds: 30 * MINUTE, there: 0, bytes: 2_000 },
    limits: ['at most', '', '', '', '', '5', '40.0 min', '', '', '300 MB'],
  },
  {
    name: '500 of 40 KB within a minute',
    plan: { entries: 500, milliseconds: MINUTE, there: 0, bytes: 40_000 },
    limits: ['at most', '', '', '0.15', '30', '5', '', '', '', ''],
  },
];

const head = [
  ...['', 'landed', 'calls (refused)', 'calls an entry', 'commits', 'most a minute'],
  ...['last landed after', 'p50 wait', 'p99 wait', 'memory'],
];

/** Many people submit at once: what it costs GitHub, and how long they wait, on the played clock. */
export async function burst(): Promise<void> {
  const places = openStorePlaces();
  try {
    for (const { name, plan, limits } of bursts) {
      const rows: (readonly string[])[] = [head];
      for (const kind of ['SQLite', 'PostgreSQL'] as const) {
        const played = await playOnce(places, kind, plan);
        rows.push(rowOf(`buildlog, ${kind}`, plan.entries, played, `${Math.round(played.peak)} MB`));
      }
      rows.push(limits);
      const peer = await playContentsPeer({ ...plan, longest: LONGEST_PEER });
      rows.push(rowOf('one contents-API commit an entry', plan.entries, peer, ''));
      printCells(`A burst of ${name}, one run, GitHub's limits on content enforced`, rows);
    }
  } finally {
    await places.stop();
  }
}

/** In a process of its own, so that its peak of memory is its own. */
async function playOnce(places: StorePlaces, kind: StoreKind, plan: BurstPlan): Promise<Burst> {
  const bot = startBurstBot();
  try {
    return await playBurst(bot, await places.fresh(kind), plan);
  } finally {
    await bot.stop();
  }
}

function rowOf(what: string, entries: number, played: Burst | PeerBurst, memory: string): readonly string[] {
  const { calls, refused, commits, waits } = played;
  const landed = waits.length === entries ? String(entries) : `${waits.length} of ${entries}`;
  return [
    ...[what, landed, `${calls} (${refused})`, (calls / waits.length).toFixed(3)],
    ...[String(commits.length), String(mostAMinute(commits)), inMinutes(Math.max(...commits))],
    ...[inMinutes(quantile(waits, 0.5)), inMinutes(quantile(waits, 0.99)), memory],
  ];
}

/** The most of these instants that lie within one minute. */
function mostAMinute(instants: readonly number[]): number {
  const sorted = [...instants].sort((a, b) => a - b);
  let most = 0;
  let from = 0;
  for (const [at, instant] of sorted.entries()) {
    while ((sorted[from] ?? instant) <= instant - MINUTE) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
}

function inMinutes(milliseconds: number): string {
  return `${(milliseconds / MINUTE).toFixed(1)} min`;
}
