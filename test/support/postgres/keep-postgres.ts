/**
 * Run as a process of its own: keeps a PostgreSQL while somebody holds its standard input, and prints its URL. However
 * that one ends, killed too, the input ends with it, and the server is stopped and its folder removed.
 */
import { startPostgres } from './start-postgres.ts';

// Whoever is interrupted with it decides when the server is not needed any more.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

const released = new Promise<void>((resolve) => {
  process.stdin.on('end', resolve).on('error', () => resolve());
  process.stdin.resume();
});
const postgres = await startPostgres();
process.stdout.on('error', () => undefined);
process.stdout.write(`${postgres.url}\n`);
await released;
await postgres.stop();
