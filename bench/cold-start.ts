import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { botEnvironment } from '../sandbox/bot-environment.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { printTable } from './print-table.ts';

const RUNS = 20;
const IDLE = 2_000;

/** `npm start` to connected, and what the idle process holds: a process of its own, as in production. */
export async function coldStart(): Promise<void> {
  const sandbox = await startSandbox({ bot: false });
  const milliseconds: number[] = [];
  const megabytes: number[] = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const folder = await mkdtemp(join(tmpdir(), 'buildlog-bench-'));
      const env = { ...botEnvironment(sandbox.slack, sandbox.github, folder), PATH: process.env.PATH ?? '' };
      const began = performance.now();
      const bot = spawn(process.execPath, ['--max-semi-space-size=8', 'src/cli.ts', 'start'], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await connected(bot);
      milliseconds.push(performance.now() - began);
      await wait(IDLE);
      megabytes.push(residentMegabytes(bot));
      bot.kill('SIGTERM');
      await once(bot, 'exit');
      await rm(folder, { recursive: true, force: true });
    }
  } finally {
    await sandbox.stop();
  }
  printTable('Cold start of the bot in a process of its own', [
    { what: 'start to connected', samples: milliseconds, unit: 'ms', most: 1_500 },
    { what: `resident after ${IDLE / 1000} s idle`, samples: megabytes, unit: 'MB', most: 150 },
  ]);
}

async function connected(bot: ChildProcess): Promise<void> {
  if (bot.stdout === null) throw new Error('the bot has no output');
  for await (const line of createInterface({ input: bot.stdout })) {
    if (line.includes('"msg":"connected"')) return;
  }
  throw new Error('the bot ended before it was connected');
}

function residentMegabytes(bot: ChildProcess): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(bot.pid)], { encoding: 'utf8' });
  return Number(kilobytes.trim()) / 1024;
}
