import type { Store } from '../../src/store/store-over.ts';
import type { UnderWay } from './under-way.ts';

/** The same store; what is asked of it is counted. */
export function watchStore(store: Store, { watch }: UnderWay): Store {
  return {
    ...store,
    drafts: watch(store.drafts),
    assets: watch(store.assets),
    knownEntries: watch(store.knownEntries),
    outbox: watch(store.outbox),
  };
}
