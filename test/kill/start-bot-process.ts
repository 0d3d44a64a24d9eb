import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Haste } from './hasty-clock.ts';

export type BotProcess = {
  /** Resolves with whether it connected to Slack before it ended. */
  readonly connected: Promise<boolean>;
  /** All it has printed. */
  out(): string;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGSTOP: it stands still and is told nothing, until SIGCONT. */
  freeze(): void;
  thaw(): void;
};

const cli = resolve(import.meta.dirname, '../../src/cli.ts');
const hastyBot = join(import.meta.dirname, 'hasty-bot.ts');

/** Starts `buildlog start` with this environment alone; with haste, the same bot under a faster clock. */
export function startBotProcess(
  environment: Readonly<Record<string, string>>,
  folder: string,
  haste: Haste | null,
): BotProcess {
  const script = haste === null ? [cli, 'start'] : [hastyBot, String(haste.since), String(haste.speed)];
  const child = spawn(process.execPath, script, {
    cwd: folder,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let look: () => void = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      look();
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  const said = new Promise<boolean>((resolve) => {
    look = () => out.includes('"msg":"connected"') && resolve(true);
  });
  return {
    connected: Promise.race([said, ended.then(() => false)]),
    out: () => out,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  };
}
