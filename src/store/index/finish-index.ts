import type { Kysely } from 'kysely';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { TreeSeen } from '../../use-cases/ports.ts';
import type { Tables } from '../tables.ts';
import { inPortions } from './in-portions.ts';

export type Finished = { readonly tree: TreeSeen; readonly reader: number; readonly at: Instant };

/** Keeps the folders as they were seen, so that the next look begins where this one ended. */
export async function finishIndex(
  db: Kysely<Tables>,
  repository: RepositoryName,
  { tree, reader, at }: Finished,
): Promise<void> {
  const seen = { files_url: tree.filesUrl, reader, indexed_at: at };
  await db
    .insertInto('indexed_repositories')
    .values({ repository, ...seen })
    .onConflict((conflict) => conflict.column('repository').doUpdateSet(seen))
    .execute();
  await db.deleteFrom('indexed_folders').where('repository', '=', repository).execute();
  const folders = [...tree.folders].map(([path, oid]) => ({ repository, path, oid }));
  await inPortions(folders, (some) => db.insertInto('indexed_folders').values(some).execute());
}
