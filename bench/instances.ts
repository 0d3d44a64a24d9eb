import { playInstances } from '../test/kill/play-instances.ts';
import { startPostgres } from '../test/support/postgres/start-postgres.ts';
import { printCells } from './print-cells.ts';

const SUBMISSIONS = 2_000;
const MINUTE = 60_000;

/** Two instances on one PostgreSQL, of which every few seconds one is killed or cut off; `INSTANCES_SEED` plays another run. */
export async function instances(): Promise<void> {
  const seed = process.env.INSTANCES_SEED ?? '1';
  const postgres = await startPostgres();
  try {
    const report = await playInstances({
      ...{ seed, submissions: SUBMISSIONS, burst: 4 * MINUTE, patience: 8 * MINUTE },
      ...{ databaseUrl: postgres.url, haste: null },
    });
    const { kills, cuts, commits, took, lost, doubled, overwritten, untold, saidTwice } = report;
    const wrongs = [lost, doubled, overwritten, untold, saidTwice].map(({ length }) => String(length));
    printCells(`Two instances, one killed or cut off from the database every 2 to 4 s (seed ${seed})`, [
      [
        'store',
        ...['submissions', 'kills', 'cut off', 'commits sent', 'last told after'],
        ...['lost', 'doubled', 'overwritten', 'untold', 'told twice'],
      ],
      [
        'PostgreSQL',
        ...[report.submissions, kills, cuts, commits].map(String),
        `${(took / MINUTE).toFixed(1)} min`,
        ...wrongs,
      ],
    ]);
  } finally {
    await postgres.stop();
  }
}
