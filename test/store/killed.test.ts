import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { StorePlace } from '../../src/store/open-database.ts';
import { openStore } from '../../src/store/open-store.ts';
import { freshPlace } from './open-test-store.ts';
import { submissionId } from './sample.ts';

const ROUNDS = 6;
const script = fileURLToPath(new URL('add-until-killed.ts', import.meta.url));

it('still has every submission it took when it is killed at any moment, and can be opened at once', async () => {
  const place = await freshPlace();
  for (let round = 0; round < ROUNDS; round += 1) {
    const taken = await addUntilKilled(place, round, 1 + Math.floor(Math.random() * 60));
    const store = await openStore(place);
    const lost: string[] = [];
    for (const name of taken) {
      if ((await store.outbox.find(submissionId(name))) === null) lost.push(name);
    }
    await store.close();
    expect(taken.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  }
}, 60_000);

/** Kills the process this many milliseconds after its first answer; resolves with all it said. */
async function addUntilKilled(
  place: StorePlace,
  round: number,
  milliseconds: number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [script, JSON.stringify(place), String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const taken: string[] = [];
  createInterface(child.stdout).on('line', (line) => {
    if (taken.length === 0) setTimeout(() => child.kill('SIGKILL'), milliseconds);
    taken.push(line);
  });
  await once(child, 'close');
  return taken;
}
