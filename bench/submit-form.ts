import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { personOf } from '../test/support/person.ts';
import { printTable } from './print-table.ts';

const RUNS = 300;
const WARM_UP = 20;
const FIRST_DAY = Date.parse('2025-01-01T12:00:00Z');
const DAY = 86_400_000;

/** A filled form submitted until the ack that closes it; the row is on disk by then, in a store with full sync. */
export async function submitForm(): Promise<void> {
  const sandbox = await startSandbox();
  const samples: number[] = [];
  try {
    // What the repository does has no part in it: the ack waits for the disk alone.
    sandbox.github.setDown(true);
    const [someone] = sandbox.slack.people;
    if (someone === undefined) throw new Error('nobody to submit');
    const person = personOf(sandbox.slack, someone.id);
    for (let run = 0; run < WARM_UP + RUNS; run += 1) {
      const day = new Date(FIRST_DAY + run * DAY).toISOString().slice(0, 10);
      await person.types(`/buildlog daily ${day}`);
      await person.until(() => person.modal() !== null, 'the form');
      await person.fills('Primary goal', `Goal of run ${run}`);
      await person.fills('Progress Log', [
        '- Set up the application',
        '- Wrote `three` tests',
        '- Reviewed the plan',
      ]);
      await person.fills('Challenges Faced', ['- Sessions were hard to follow', '- The cache was stale']);
      await person.fills('Improvements', 'Write the test first\nRead the log before guessing');
      await person.fills('Category', 'Workflow');
      const began = performance.now();
      await person.submits();
      const took = performance.now() - began;
      if (person.modal() !== null) throw new Error(`not accepted: ${JSON.stringify(person.errors())}`);
      if (run >= WARM_UP) samples.push(took);
    }
  } finally {
    await sandbox.stop();
  }
  printTable('Submit received to ack sent, the row durable on disk', [
    { what: 'buildlog', samples, unit: 'ms', most: 100 },
    { what: 'this disk: 4 KB written and synced', samples: await syncedWrites(), unit: 'ms' },
  ]);
}

/** The part of it that no program can save: one durable write on this disk. */
async function syncedWrites(): Promise<readonly number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-bench-'));
  const file = await open(join(folder, 'synced'), 'w');
  const samples: number[] = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const began = performance.now();
      await file.write(Buffer.alloc(4_096, run), 0, 4_096, run * 4_096);
      await file.datasync();
      samples.push(performance.now() - began);
    }
  } finally {
    await file.close();
    await rm(folder, { recursive: true, force: true });
  }
  return samples;
}
