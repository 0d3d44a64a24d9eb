import type { Store } from '../../../src/store/store-over.ts';
import { freshPlace, openStoreAt } from '../open-test-store.ts';

/** The stores of two instances of the bot on one database, each with connections of its own. */
export async function openTwo(): Promise<readonly [Store, Store]> {
  const place = await freshPlace();
  return [await openStoreAt(place), await openStoreAt(place)];
}
