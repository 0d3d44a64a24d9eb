import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { StorePlace } from '../../src/store/open-database.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store-over.ts';
import { borrowSchema } from './borrow-schema.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What stores of this run are kept in; `vitest.config.ts` has a project for each. */
    readonly store: 'sqlite' | 'postgres';
  }
}

/** An empty store in a place of its own; both are gone when the test ends. */
export async function openTestStore(): Promise<Store> {
  return openStoreAt(await freshPlace());
}

/** The store that is kept there, closed when the test ends. */
export async function openStoreAt(place: StorePlace): Promise<Store> {
  const store = await openStore(place);
  onTestFinished(() => store.close());
  return store;
}

/** Where nothing is kept yet. */
export async function freshPlace(): Promise<StorePlace> {
  return inject('store') === 'sqlite' ? { folder: await freshFolder() } : { url: await borrowSchema() };
}

export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
