import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { IndexSurroundings, IndexSynced } from './index-surroundings.ts';
import { syncIndex } from './sync-index.ts';

export type IndexSync = (repository: RepositoryName) => Promise<IndexSynced>;

/** `syncIndex`, once at a time for each repository: who asks while it is going on gets what comes of that. */
export function createIndexSync(around: IndexSurroundings): IndexSync {
  const going = new Map<RepositoryName, Promise<IndexSynced>>();
  return (repository) => {
    const synced =
      going.get(repository) ?? syncIndex(around, repository).finally(() => going.delete(repository));
    going.set(repository, synced);
    return synced;
  };
}
