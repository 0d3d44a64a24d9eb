import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findBinaries } from './find-binaries.ts';
import { serverUser } from './server-user.ts';

export type RunningPostgres = {
  readonly url: string;
  /** Ends the server and removes all that it wrote. */
  stop(): Promise<void>;
};

/** Nothing has to outlive the machine here, only the processes. */
const settings = [
  'fsync=off',
  'deadlock_timeout=50ms',
  'full_page_writes=off',
  'max_connections=300',
  'shared_buffers=64MB',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
];

/** A PostgreSQL of our own, in a fresh folder and on a free port of 127.0.0.1. */
export async function startPostgres(): Promise<RunningPostgres> {
  const user = await serverUser();
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-postgres-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    if (user !== null) await chown(folder, user.uid, user.gid);
    const bin = await findBinaries(folder, user);
    const options = { ...user, cwd: folder };
    const password = await createCluster(bin, folder, options);
    const port = await freePort();
    const flags = settings.flatMap((setting) => ['-c', setting]);
    // A process group of its own: Ctrl-C in a terminal reaches who stops it, not the server itself.
    const server = spawn(join(bin, 'postgres'), ['-D', join(folder, 'data'), '-p', String(port), ...flags], {
      ...options,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await ready(server);
    return {
      url: `postgres://buildlog:${password}@127.0.0.1:${port}/postgres`,
      async stop() {
        await end(server);
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

type ServerOptions = { readonly cwd: string; readonly uid?: number; readonly gid?: number };

/** Words are ordered as people order them, so that a test finds out where the code expects the order of bytes. */
async function createCluster(bin: string, folder: string, options: ServerOptions): Promise<string> {
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (options.uid !== undefined && options.gid !== undefined)
    await chown(passwordFile, options.uid, options.gid);
  const { status, stderr, error } = spawnSync(
    join(bin, 'initdb'),
    [
      ...['-D', join(folder, 'data'), '-U', 'buildlog', `--pwfile=${passwordFile}`, '--auth=password'],
      ...['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=und'],
      ...['--no-sync', '--no-instructions'],
    ],
    { ...options, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`);
  return password;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Resolves when the server accepts connections; rejects with what it said when it ends instead. */
async function ready(server: ChildProcess): Promise<void> {
  if (server.stderr === null) throw new Error('no stderr');
  const said: string[] = [];
  // Read on to the end: a server whose words nobody takes stands still.
  const lines = createInterface(server.stderr);
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (said.length < 100) said.push(line);
      if (line.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said.join('\n')}`)));
  });
}

/** SIGINT is a fast shutdown (postgresql.org/docs/current/server-shutdown.html); it takes some 30 ms. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, 'exit');
  server.kill('SIGINT');
  const late = setTimeout(() => server.kill('SIGQUIT'), 5_000);
  await exited;
  clearTimeout(late);
}
