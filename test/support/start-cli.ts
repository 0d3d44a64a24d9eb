import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export type CliRun = {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  out(): string;
  errors(): string;
  /** Resolves with the exit code, null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Resolves when these words are printed; rejects when it ends without them. */
  printed(words: string): Promise<void>;
};

const cli = resolve(import.meta.dirname, '../../src/cli.ts');

/**
 * Runs `buildlog …` as a process of its own, in an empty folder and with this environment alone; it is ended with the
 * test. `mostBytes` limits how large a file it may write: the kernel refuses the rest, as a full disk does.
 */
export async function startCli(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  { mostBytes = null }: { readonly mostBytes?: number | null } = {},
): Promise<CliRun> {
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-cli-'));
  const [command, ...rest] = [...limited(mostBytes), process.execPath, cli, ...args];
  const child = spawn(command ?? process.execPath, rest, {
    cwd: folder,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  let changed: () => void = () => {};
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    changed();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
    changed();
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      resolve(code);
      changed();
    });
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  });
  return {
    child,
    ended,
    out: () => out,
    errors: () => errors,
    printed: (words) =>
      new Promise((found, gone) => {
        changed = () => {
          if (`${out}${errors}`.includes(words)) found();
          else if (child.exitCode !== null) gone(new Error(`It ended without “${words}”:\n${out}${errors}`));
        };
        changed();
      }),
  };
}

/** `ulimit -f` counts in blocks of 512 bytes; without its signal a write that is too long just fails. */
function limited(mostBytes: number | null): readonly string[] {
  if (mostBytes === null) return [];
  return ['sh', '-c', `trap '' XFSZ; ulimit -f ${Math.floor(mostBytes / 512)}; exec "$0" "$@"`];
}
