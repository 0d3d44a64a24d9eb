import { describe, expect, inject, it } from 'vitest';
import { freshPlace, openStoreAt } from '../store/open-test-store.ts';
import { runChaos } from './run-chaos.ts';

/** `npm run bench -- chaos` plays forty seeds of five hundred. */
const ENTRIES = 60;

/** One SQLite file is one process's, so there two of them share what is open. */
async function storeOpener() {
  const place = await freshPlace();
  const only = inject('store') === 'sqlite' ? await openStoreAt(place) : null;
  return () => (only === null ? openStoreAt(place) : Promise.resolve(only));
}

describe('entries on their way through faults, deaths and hand edits', () => {
  // A seed that fails can be run alone: `vitest run test/chaos -t "seed 3"`.
  it.each([
    { seed: '1', processes: 1 },
    { seed: '2', processes: 2 },
    { seed: '3', processes: 1 },
    { seed: '4', processes: 2 },
  ])(
    'are not lost, not doubled, overwrite nothing, and are told of once: seed $seed, $processes processes',
    async ({ seed, processes }) => {
      const report = await runChaos({ seed, entries: ENTRIES, processes, openStore: await storeOpener() });
      expect(report.violations).toEqual({
        lost: [],
        doubled: [],
        overwritten: [],
        untold: [],
        unfenced: [],
      });
      // Else it was no chaos.
      expect(Object.values(report.done).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(10);
    },
    60_000,
  );
});
