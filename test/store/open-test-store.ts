import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store-over.ts';

/** A store in a fresh folder; both are gone when the test ends. */
export async function openTestStore(): Promise<Store> {
  const store = await openStore({ folder: await freshFolder() });
  onTestFinished(() => store.close());
  return store;
}

export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
