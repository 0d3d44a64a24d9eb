import type { Kysely } from 'kysely';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Indexed } from '../../use-cases/ports.ts';
import { indexedFolderRow, indexedRow } from '../rows/indexed-row.ts';
import type { Tables } from '../tables.ts';

/** How far the index of the repository is; null before the first look was finished. */
export async function findIndexed(db: Kysely<Tables>, repository: RepositoryName): Promise<Indexed | null> {
  const row = await db
    .selectFrom('indexed_repositories')
    .select(['reader', 'indexed_at'])
    .where('repository', '=', repository)
    .executeTakeFirst();
  if (row === undefined) return null;
  const folders = await db
    .selectFrom('indexed_folders')
    .select(['path', 'oid'])
    .where('repository', '=', repository)
    .execute();
  return {
    ...indexedRow.parse(row),
    folders: new Map(folders.map((folder) => indexedFolderRow.parse(folder))),
  };
}
