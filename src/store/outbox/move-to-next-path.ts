import type { Kysely } from 'kysely';
import { nextEntryPath } from '../../core/entry/entry-path.ts';
import type { Submission } from '../../use-cases/ports.ts';
import { entryColumns } from '../rows/entry-columns.ts';
import type { Tables } from '../tables.ts';

/**
 * Somebody else's file lies there: the entry goes on, under the next name, in the next batch, with whatever else of it
 * waits for the path it had. Its assets are named after their content and stay where they are.
 */
export async function moveToNextPath(db: Kysely<Tables>, { key, path }: Submission): Promise<void> {
  const next = { path: nextEntryPath(path) };
  await db
    .updateTable('submissions')
    .set(next)
    .where((eb) => eb.and({ ...entryColumns(key), path, state: 'queued' }))
    .execute();
  await db
    .updateTable('entries')
    .set(next)
    .where((eb) => eb.and({ ...entryColumns(key), path }))
    .execute();
}
