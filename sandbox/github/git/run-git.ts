import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** The `git` command on one bare repository, apart from the user's own git configuration. */
export interface Git {
  readonly folder: string;
  /** Runs one command in the repository to its end; rejects with what git said when it exits other than 0. */
  run(args: readonly string[], input?: Buffer): Promise<Buffer>;
  /** Starts a command that is talked to over its pipes; waits while too many run. */
  start(
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): Promise<ChildProcessWithoutNullStreams>;
  /** Ends every command still running and resolves when all are gone. */
  stop(): Promise<void>;
}

/** Two stay open for reading objects, so this leaves room for several clones and a commit. */
const MOST_AT_ONCE = 10;

export function runGit(folder: string): Git {
  const running = new Set<ChildProcessWithoutNullStreams>();
  const waiting: (() => void)[] = [];
  let stopped = false;

  async function start(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<ChildProcessWithoutNullStreams> {
    while (running.size >= MOST_AT_ONCE && !stopped) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    if (stopped) throw new Error('The played GitHub has stopped.');
    const child = spawn('git', args, { env: { ...environmentOf(folder), ...environment }, stdio: 'pipe' });
    running.add(child);
    child.once('close', () => {
      running.delete(child);
      waiting.shift()?.();
    });
    // `run` and the object reader look for themselves; for the rest a command that cannot start has simply ended.
    child.on('error', () => {});
    // A command that ends before it has read everything says why on its exit, not on this pipe.
    child.stdin.on('error', () => {});
    return child;
  }

  async function run(args: readonly string[], input?: Buffer): Promise<Buffer> {
    const child = await start([`--git-dir=${folder}`, ...args]);
    const output: Buffer[] = [];
    const complaint: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk));
    child.stdin.end(input);
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (exitCode === 0) return Buffer.concat(output);
    throw new Error(
      `git ${args.join(' ')} ended with ${exitCode}: ${Buffer.concat(complaint).toString().trim()}`,
    );
  }

  async function stop(): Promise<void> {
    stopped = true;
    for (const wake of waiting.splice(0)) wake();
    await Promise.all(
      [...running].map((child) => {
        const gone = new Promise((resolve) => child.once('close', resolve));
        child.kill('SIGKILL');
        return gone;
      }),
    );
  }

  return { folder, run, start, stop };
}

/** Nothing of the user's: no configuration, no hooks path, and no GIT_DIR left by a hook that runs the tests. */
function environmentOf(folder: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    // GitHub's oids are SHA-1, whatever a newer git begins with.
    GIT_DEFAULT_HASH: 'sha1',
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}
