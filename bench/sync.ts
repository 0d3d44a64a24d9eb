import { type Look, playSync } from './play-sync.ts';
import { printCells } from './print-cells.ts';
import { openStorePlaces } from './store-places.ts';

const COUNTS = [1, 100, 1_000, 10_000] as const;

/**
 * The index of a journal: the first look, one where nothing is new, and one after a push of one file. Beside the calls
 * those of a client that lists each folder and gets each file by the contents API, at every look.
 */
export async function syncIndexes(): Promise<void> {
  const places = openStorePlaces();
  try {
    for (const kind of ['SQLite', 'PostgreSQL'] as const) {
      const rows: (readonly string[])[] = [
        ['', 'calls', 'contents API', 'time', "GitHub's answers", 'longest without a breath'],
      ];
      for (const count of COUNTS) {
        const looks = await playSync(await places.fresh(kind), count);
        for (const look of looks) rows.push(rowOf(look, count));
      }
      printCells(`The index of a journal, ${kind}; the time has GitHub's own work in it`, rows);
    }
  } finally {
    await places.stop();
  }
}

function rowOf({ what, calls, peer, took, bytes, breathless }: Look, count: number): readonly string[] {
  return [
    `${count} entries, ${what}`,
    String(calls),
    String(peer),
    `${took.toFixed(0)} ms`,
    `${(bytes / 1_000).toFixed(1)} KB`,
    `${breathless.toFixed(0)} ms`,
  ];
}
