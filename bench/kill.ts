import { type KillReport, playKills } from '../test/kill/play-kills.ts';
import { startPostgres } from '../test/support/postgres/start-postgres.ts';
import { printCells } from './print-cells.ts';

const KILLS = 100;
const PEOPLE_A_KILL = 4;
const PATIENCE = 3 * 60_000;
/** The pace that GitHub asks for, and what a dead process holds in a database, are a matter of minutes: here of seconds. */
const SPEED = 30;

/** A hundred times SIGKILL during a burst, on each store; `KILL_SEED` plays another run. */
export async function kill(): Promise<void> {
  const seed = process.env.KILL_SEED ?? '1';
  const playOn = (environment: Readonly<Record<string, string>>) =>
    playKills({
      ...{ seed, kills: KILLS, peopleAKill: PEOPLE_A_KILL, patience: PATIENCE, environment },
      haste: { since: Date.now(), speed: SPEED },
    });
  const onSqlite = await playOn({});
  const postgres = await startPostgres();
  try {
    const onPostgres = await playOn({ DATABASE_URL: postgres.url });
    printCells(`SIGKILL ${KILLS} times during a burst, started again at once (seed ${seed})`, [
      [
        'store',
        ...['kills', 'before it was up', 'submissions', 'commits sent', 'by hand'],
        ...['lost', 'doubled', 'overwritten', 'untold', 'told twice'],
      ],
      rowOf('SQLite', onSqlite),
      rowOf('PostgreSQL', onPostgres),
    ]);
  } finally {
    await postgres.stop();
  }
}

function rowOf(store: string, report: KillReport): readonly string[] {
  const { kills, killsAtStart, submissions, commits, byHand } = report;
  const { lost, doubled, overwritten, untold, saidTwice } = report;
  const wrongs = [lost, doubled, overwritten, untold, saidTwice].map(({ length }) => length);
  return [store, ...[kills, killsAtStart, submissions, commits, byHand, ...wrongs].map(String)];
}
