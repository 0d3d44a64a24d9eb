import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { addDays, parseLocalDate } from '../src/core/time/local-date.ts';
import { printTable } from './print-table.ts';

const JOURNALS = 10_000;
const LESSONS_EACH = 9;
const RUNS = 10;

type Measure = { readonly milliseconds: number[]; readonly megabytes: number[] };

/** `buildlog distill` over journals of the example's size, in a process of its own, beside a peer in Python. */
export async function distillJournals(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-bench-'));
  const ours: Measure = { milliseconds: [], megabytes: [] };
  const peer: Measure = { milliseconds: [], megabytes: [] };
  const hasPython = spawnSync('python3', ['--version']).status === 0;
  try {
    await writeJournals(folder);
    const tell = ['--import', new URL('tell-peak-memory.ts', import.meta.url).href];
    // One after the other in turn, so that a busy moment of the machine falls on both.
    for (let run = 0; run < RUNS; run += 1) {
      await measure(ours, process.execPath, [...tell, 'src/cli.ts', 'distill', folder, '--json']);
      if (hasPython) await measure(peer, 'python3', ['bench/distill-by-regex.py', folder]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const peers = hasPython
    ? ([
        { what: 'Python, regular expressions: wall time', samples: peer.milliseconds, unit: 'ms' },
        { what: 'Python, regular expressions: peak memory', samples: peer.megabytes, unit: 'MB' },
      ] as const)
    : [];
  printTable(`Lessons of ${JOURNALS} journals, a process of its own`, [
    { what: 'buildlog distill: wall time', samples: ours.milliseconds, unit: 'ms', most: 1_500 },
    { what: 'buildlog distill: peak memory', samples: ours.megabytes, unit: 'MB', most: 400 },
    ...peers,
  ]);
}

/** Runs a command to its end, with all that it prints read; it tells its peak memory on the fourth pipe. */
async function measure(into: Measure, command: string, args: readonly string[]): Promise<void> {
  const began = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  const pipe = child.stdio[3];
  if (child.stdout === null || pipe === null || pipe === undefined || !('read' in pipe))
    throw new Error('no pipes');
  const [printed, kilobytes] = await Promise.all([text(child.stdout), text(pipe), once(child, 'close')]);
  into.milliseconds.push(performance.now() - began);
  into.megabytes.push(Number(kilobytes) / 1024);
  const lessons = printed.split('"insight":').length - 1;
  if (lessons !== JOURNALS * LESSONS_EACH) throw new Error(`${command} found ${lessons} lessons`);
}

async function writeJournals(folder: string): Promise<void> {
  const example = await readFile('test/fixtures/2026-01-01-user-auth-api.md', 'utf8');
  let date = parseLocalDate('2000-01-01');
  for (let count = 0; count < JOURNALS && date !== null; count += 1) {
    await writeFile(
      join(folder, `${date}-user-auth-api.md`),
      example.replace('Authentication', `Journal ${count}`),
    );
    date = addDays(date, 1);
  }
}
