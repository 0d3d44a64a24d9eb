import { playBurst } from './play-burst.ts';
import { printCells } from './print-cells.ts';

const COUNTS = [1, 10, 100, 1_000] as const;

/** How the cost of an entry grows with what is in the queue and in the folder; GitHub's own part is in the time. */
export async function growth(): Promise<void> {
  const rows: (readonly string[])[] = [['', 'calls an entry', 'time an entry']];
  // The first of all loads what the played GitHub is made of.
  await playBurst({ entries: 1, milliseconds: 0, there: 0 });
  for (const count of COUNTS) {
    const { calls, took } = await playBurst({ entries: count, milliseconds: 0, there: 0 });
    rows.push([`${count} in the queue`, (calls / count).toFixed(3), `${(took / count).toFixed(1)} ms`]);
  }
  for (const count of COUNTS) {
    const { calls, took } = await playBurst({ entries: 10, milliseconds: 0, there: count });
    rows.push([
      `10 in the queue, ${count} in the folder`,
      (calls / 10).toFixed(3),
      `${(took / 10).toFixed(1)} ms`,
    ]);
  }
  printCells('What an entry costs, from its row to its receipt', rows);
}
