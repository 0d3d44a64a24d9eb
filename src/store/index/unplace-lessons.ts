import type { Kysely } from 'kysely';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Tables } from '../tables.ts';

/** The lessons of these files stand nowhere. When they were first seen stays. */
export async function unplaceLessons(
  db: Kysely<Tables>,
  repository: RepositoryName,
  paths: readonly EntryPath[],
): Promise<void> {
  if (paths.length === 0) return;
  await db
    .updateTable('indexed_lessons')
    .set({ line: null })
    .where('repository', '=', repository)
    .where('path', 'in', paths)
    .where('line', 'is not', null)
    .execute();
}
